// SPDX-License-Identifier: Apache-2.0
/**
 * What watching costs, beside peers: the command that measures, and the table that it prints and writes into
 * {@code docs/performance.md}. Never a part of the agent or of the command line.
 */
@NullMarked
package io.unclosed.benchmarks;

import org.jspecify.annotations.NullMarked;
