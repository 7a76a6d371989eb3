// SPDX-License-Identifier: Apache-2.0
/**
 * The benchmarks that JMH runs. None says who watches: that is how its JVM was started.
 *
 * <p>Runs in the measured JVM. Importers: {@code experiment}, for their names.
 */
@NullMarked
package io.unclosed.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
