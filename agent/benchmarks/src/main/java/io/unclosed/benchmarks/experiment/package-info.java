// SPDX-License-Identifier: Apache-2.0
/**
 * Measures subjects beside each other, each time in a fresh JVM, in turn.
 *
 * <p>Runs in the measuring JVM, never in a measured one. Importers: the command in {@code io.unclosed.benchmarks}.
 */
@NullMarked
package io.unclosed.benchmarks.experiment;

import org.jspecify.annotations.NullMarked;
