// SPDX-License-Identifier: Apache-2.0
/**
 * The Maven plugin: starts the JVMs of tests under the agent, and judges and reports the resources that they left unclosed.
 *
 * <p>Loader: Maven's. Importers: none. The agent is a file to it.
 */
@NullMarked
package io.unclosed.maven;

import org.jspecify.annotations.NullMarked;
