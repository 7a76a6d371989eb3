// SPDX-License-Identifier: Apache-2.0
/**
 * The agent: puts the floors in place, instruments, and keeps the books.
 *
 * <p>Floor: upper. Importers: {@code premain}, by reflection.
 */
@NullMarked
package io.unclosed.core;

import org.jspecify.annotations.NullMarked;
