// SPDX-License-Identifier: Apache-2.0
/**
 * The differential test: small random programs, of which the operating system says what they left open, and the agent
 * must say the same.
 *
 * <p>A {@link Generator} composes programs of the statements in {@code actions.txt}. A {@link Judge} compiles thousands of
 * them, one method each, and a JVM under the agent runs them one after the other ({@link ProgramRunner}); before and after
 * each it looks into {@code /proc/self/fd}, and no collection comes in between. A program that left a descriptor must be
 * reported, and no other. A {@link Shrinker} takes from a program that differs whatever is not needed for that.
 *
 * <p>Loader: the program's. Importers: none.
 */
@NullMarked
package io.unclosed.differential;

import org.jspecify.annotations.NullMarked;
