// SPDX-License-Identifier: Apache-2.0
/**
 * Compares the descriptors that the process has open, on Linux, with what is known to hold them.
 *
 * <p>Floor: upper. Importers: {@code core}, {@code core.reap}.
 */
@NullMarked
package io.unclosed.core.descriptors;

import org.jspecify.annotations.NullMarked;
