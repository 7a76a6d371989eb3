// SPDX-License-Identifier: Apache-2.0
/**
 * What a person needs to know of a finding, in words: the frames that matter, the call that opened it, the remedy.
 *
 * <p>Loader: not carried by the agent. Importers: {@code report.format}, the command line, the Maven plugin.
 */
@NullMarked
package io.unclosed.report.explain;

import org.jspecify.annotations.NullMarked;
