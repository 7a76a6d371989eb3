// SPDX-License-Identifier: Apache-2.0
/**
 * What the user asked for.
 *
 * <p>Loader: the agent's. Importers: {@code core} and its packages.
 */
@NullMarked
package io.unclosed.core.options;

import org.jspecify.annotations.NullMarked;
