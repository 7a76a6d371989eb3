// SPDX-License-Identifier: Apache-2.0
/**
 * Tests: carries the test on through threads and executors, brings the listener along, and tells it what leaked.
 *
 * <p>Loader: the agent's. Importers: {@code core}.
 */
@NullMarked
package io.unclosed.core.testsupport;

import org.jspecify.annotations.NullMarked;
