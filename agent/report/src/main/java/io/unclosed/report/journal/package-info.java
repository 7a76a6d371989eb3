// SPDX-License-Identifier: Apache-2.0
/**
 * Reads what agents wrote, and JSON reports, into the report model. What it reads is a stranger's: every size is
 * bounded, and what is wrong becomes one sentence that names the file, the line and the remedy.
 *
 * <p>Loader: not carried by the agent, because it needs a JSON library. Importers: {@code cli}, {@code maven}.
 */
@NullMarked
package io.unclosed.report.journal;

import org.jspecify.annotations.NullMarked;
