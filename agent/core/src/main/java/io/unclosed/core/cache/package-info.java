// SPDX-License-Identifier: Apache-2.0
/**
 * Keeps the results of a start for the next one.
 *
 * <p>Loader: the agent's. Importers: {@code core}.
 */
@NullMarked
package io.unclosed.core.cache;

import org.jspecify.annotations.NullMarked;
