// SPDX-License-Identifier: Apache-2.0
/**
 * Reads journals and JSON reports into the report model. A stranger may have written them: every size is
 * bounded, and an error becomes one sentence that names the file, the line and the remedy.
 *
 * <p>Loader: not carried by the agent, because it needs a JSON library. Importers: {@code cli}, {@code maven}.
 */
@NullMarked
package io.unclosed.report.journal;

import org.jspecify.annotations.NullMarked;
