// SPDX-License-Identifier: Apache-2.0
/**
 * Starts a program with every JVM of its under the agent, which this jar carries as a file.
 *
 * <p>Loader: its own process. Importers: {@code cli.command}.
 */
@NullMarked
package io.unclosed.cli.launch;

import org.jspecify.annotations.NullMarked;
