// SPDX-License-Identifier: Apache-2.0
/**
 * Tests: carries the test on through threads and executors, brings the listener along, and tells it what leaked.
 *
 * <p>Floor: upper. Importers: {@code core}.
 */
@NullMarked
package io.unclosed.core.tests;

import org.jspecify.annotations.NullMarked;
