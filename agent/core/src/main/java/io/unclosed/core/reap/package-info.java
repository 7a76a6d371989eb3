// SPDX-License-Identifier: Apache-2.0
/**
 * Finds out what became of each resource and keeps the books of it.
 *
 * <p>Floor: upper. Importers: {@code core}.
 */
@NullMarked
package io.unclosed.core.reap;

import org.jspecify.annotations.NullMarked;
