// SPDX-License-Identifier: Apache-2.0
/**
 * Keeps what a start works out, so that the next one need not.
 *
 * <p>Loader: the agent's. Importers: {@code core}.
 */
@NullMarked
package io.unclosed.core.cache;

import org.jspecify.annotations.NullMarked;
