// SPDX-License-Identifier: Apache-2.0
/**
 * Ring 3: programs run in JVMs of their own under the real jars, on every JDK that this machine has, and what is
 * reported must equal what their lines are marked with.
 *
 * <p>Loader: the program's. Importers: none.
 */
@NullMarked
package io.unclosed.endtoend;

import org.jspecify.annotations.NullMarked;
