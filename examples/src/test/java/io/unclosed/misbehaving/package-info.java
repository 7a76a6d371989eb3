// SPDX-License-Identifier: Apache-2.0
/**
 * Programs that misbehave, labour or end oddly, for the tests in {@code io.unclosed.endtoend} to run. Lines are marked as
 * those of {@code io.unclosed.marked} are.
 *
 * <p>Loader: the program's. Importers: none.
 */
package io.unclosed.misbehaving;
