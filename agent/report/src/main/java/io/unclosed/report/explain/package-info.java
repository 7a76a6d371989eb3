// SPDX-License-Identifier: Apache-2.0
/**
 * What a person needs to know of a finding, in words: the frames that matter, the call that opened it, the remedy.
 *
 * <p>Loader: not carried by the agent. Importers: {@code cli}, {@code maven}, {@code report.format}, {@code report.suppress}.
 */
@NullMarked
package io.unclosed.report.explain;

import org.jspecify.annotations.NullMarked;
