// SPDX-License-Identifier: Apache-2.0
/**
 * What needs the JDK's back doors: laying the ground floor, and the hook that runs last.
 *
 * <p>Floor: upper. Importers: {@code core}.
 */
@NullMarked
package io.unclosed.core.floor;

import org.jspecify.annotations.NullMarked;
