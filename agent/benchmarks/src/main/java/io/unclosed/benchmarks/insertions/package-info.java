// SPDX-License-Identifier: Apache-2.0
/**
 * An agent that makes the insertions of Unclosed and does nothing else, in three ways: by ASM visitors, as Unclosed does; by the
 * least of Byte Buddy's own API; by Byte Buddy's {@code AgentBuilder} and {@code Advice}. The differences are what that API costs.
 *
 * <p>Runs in the measured JVM, as an agent of its own. No importers.
 */
@NullMarked
package io.unclosed.benchmarks.insertions;

import org.jspecify.annotations.NullMarked;
