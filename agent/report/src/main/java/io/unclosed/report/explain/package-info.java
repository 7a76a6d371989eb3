// SPDX-License-Identifier: Apache-2.0
/**
 * A finding in words, for a person: the frames that matter, the call that opened it, the remedy.
 *
 * <p>Loader: not carried by the agent. Importers: {@code cli}, {@code maven}, {@code report.format}, {@code report.suppress}.
 */
@NullMarked
package io.unclosed.report.explain;

import org.jspecify.annotations.NullMarked;
