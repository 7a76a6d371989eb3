// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The stack of the current thread where the JVM keeps only the first few frames of a throwable, or none. Slower than a {@link
 * StackCapture}, and only for that. Classes and no lambdas; two, because javac 25 warns of one that is both functions.
 */
final class WalkedStack implements Function<Stream<StackWalker.StackFrame>, StackTraceElement[]> {

    /** As many as a JVM keeps that was told nothing. */
    private static final int MOST = 1024;

    private WalkedStack() {}

    /** Innermost first. */
    static StackTraceElement[] take() {
        return StackWalker.getInstance(StackWalker.Option.SHOW_REFLECT_FRAMES).walk(new WalkedStack());
    }

    @Override
    public StackTraceElement[] apply(Stream<StackWalker.StackFrame> stack) {
        Frames frames = new Frames();
        stack.limit(MOST).forEachOrdered(frames);
        return Arrays.copyOf(frames.frames, frames.size);
    }

    private static final class Frames implements Consumer<StackWalker.StackFrame> {

        private static final int USUAL = 64;

        private StackTraceElement[] frames = new StackTraceElement[USUAL];
        private int size;

        @Override
        public void accept(StackWalker.StackFrame frame) {
            if (size == frames.length) {
                frames = Arrays.copyOf(frames, 2 * size);
            }
            frames[size++] = frame.toStackTraceElement();
        }
    }
}
