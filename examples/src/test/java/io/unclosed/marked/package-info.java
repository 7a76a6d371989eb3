// SPDX-License-Identifier: Apache-2.0
/**
 * Programs whose marked lines, and no others, must be reported. They are run in JVMs of their own; see
 * {@code io.unclosed.endtoend}.
 *
 * <p>Loader: the program's. Importers: none.
 */
package io.unclosed.marked;
