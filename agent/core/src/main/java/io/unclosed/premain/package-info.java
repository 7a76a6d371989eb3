// SPDX-License-Identifier: Apache-2.0
/**
 * The door: the only classes of the agent that the program could see, loaded from the root of the agent jar by the
 * system class loader, as the JVM wants it.
 *
 * <p>Loader: the system loader, between the program and the agent's loader. Importers: the JVM, by the jar's manifest.
 */
@NullMarked
package io.unclosed.premain;

import org.jspecify.annotations.NullMarked;
