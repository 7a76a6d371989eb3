// SPDX-License-Identifier: Apache-2.0
/**
 * Writes suppressions for findings; the model reads and applies them.
 *
 * <p>Loader: not carried by the agent. Importers: {@code cli}.
 */
@NullMarked
package io.unclosed.report.suppress;

import org.jspecify.annotations.NullMarked;
