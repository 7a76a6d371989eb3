// SPDX-License-Identifier: Apache-2.0
/**
 * What needs the JDK's back doors: laying the ground floor, the hook that runs last, and what the
 * collector found and nobody knows of yet.
 *
 * <p>Floor: upper. Importers: {@code core}, {@code core.reap}.
 */
@NullMarked
package io.unclosed.core.floor;

import org.jspecify.annotations.NullMarked;
