// SPDX-License-Identifier: Apache-2.0
/**
 * What instrumented code may call: two verbs, {@code opened} and {@code closed}, their variants, and the table of
 * allocations behind them.
 *
 * <p>Loader: bootstrap, so that JDK classes can call it. Importers: {@code core}, {@code junit}; instrumented classes call {@link io.unclosed.boot.Tracker} and {@link io.unclosed.boot.TestTracker}.
 *
 * <p>Rules, because this code runs inside other people's constructors, {@code close()} methods and locks: only
 * {@code java.base}; no lambda, string switch or string concatenation, which would load classes at run time; no
 * logging, no formatting; no {@code equals}, {@code hashCode} or {@code toString} of the program's objects; no lock; no
 * reference from an {@link io.unclosed.boot.Allocation} to its resource; everything that can go wrong is caught, and only that.
 */
@NullMarked
package io.unclosed.boot;

import org.jspecify.annotations.NullMarked;
