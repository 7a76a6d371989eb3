// SPDX-License-Identifier: Apache-2.0
/**
 * Leak detectors that a program calls by itself, to measure beside the agent.
 *
 * <p>Runs in the measured JVM. Importers: {@code jmh} and {@code program}.
 */
@NullMarked
package io.unclosed.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
