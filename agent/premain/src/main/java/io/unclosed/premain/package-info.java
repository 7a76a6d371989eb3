// SPDX-License-Identifier: Apache-2.0
/**
 * The entry: the only classes of the agent that the program could see, loaded from the root of the agent jar by the
 * system class loader, as the JVM wants it.
 *
 * <p>Loader: the system loader, between the program and the agent's loader. Importers: the JVM, by the jar's manifest.
 */
package io.unclosed.premain;
