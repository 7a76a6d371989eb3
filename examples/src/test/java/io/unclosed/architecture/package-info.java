// SPDX-License-Identifier: Apache-2.0
/**
 * Holds the structure of the main code: modules, packages, and what the agent jar carries.
 *
 * <p>Loader: the program's. Importers: none.
 */
package io.unclosed.architecture;
