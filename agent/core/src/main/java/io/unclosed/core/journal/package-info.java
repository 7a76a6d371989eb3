// SPDX-License-Identifier: Apache-2.0
/**
 * The file that the agent writes as it goes.
 *
 * <p>Floor: upper. Importers: {@code core}, {@code core.reap}, {@code core.tests}.
 */
@NullMarked
package io.unclosed.core.journal;

import org.jspecify.annotations.NullMarked;
