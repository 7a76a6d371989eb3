// SPDX-License-Identifier: Apache-2.0
/**
 * How the agent is asked to run: what stands behind its jar in a {@code -javaagent} option.
 *
 * <p>Loader: not carried by the agent. Importers: the command line, the Maven plugin.
 */
@NullMarked
package io.unclosed.report.agent;

import org.jspecify.annotations.NullMarked;
