// SPDX-License-Identifier: Apache-2.0
/**
 * Inserts the calls of the ground floor's verbs into the members that the catalog names.
 *
 * <p>Floor: upper. Importers: {@code core}, {@code core.cache}.
 */
@NullMarked
package io.unclosed.core.instrument;

import org.jspecify.annotations.NullMarked;
