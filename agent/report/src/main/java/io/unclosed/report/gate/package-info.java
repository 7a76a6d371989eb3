// SPDX-License-Identifier: Apache-2.0
/**
 * Decides whether a report lets a build pass: verdict policy, baseline and suppressions.
 *
 * <p>Loader: not carried by the agent. Importers: {@code report.format}, the command line, the Maven plugin.
 */
@NullMarked
package io.unclosed.report.gate;

import org.jspecify.annotations.NullMarked;
