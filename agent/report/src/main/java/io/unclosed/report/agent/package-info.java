// SPDX-License-Identifier: Apache-2.0
/**
 * How the agent is asked to run: what stands behind its jar in a {@code -javaagent} option.
 *
 * <p>Loader: not carried by the agent. Importers: {@code cli}, {@code maven}.
 */
@NullMarked
package io.unclosed.report.agent;

import org.jspecify.annotations.NullMarked;
