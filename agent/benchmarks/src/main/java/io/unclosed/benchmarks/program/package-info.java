// SPDX-License-Identifier: Apache-2.0
/**
 * Programs that are measured as a whole, and the stack that they call from. None says who watches: that is how its JVM
 * was started. Each prints what it measured in lines {@code name=value}.
 *
 * <p>Runs in the measured JVM. Importers: {@code experiment}, for their names; {@code jmh}, for the stack.
 */
@NullMarked
package io.unclosed.benchmarks.program;

import org.jspecify.annotations.NullMarked;
