// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.program;

import java.io.IOException;

/**
 * A stack as programs have it, to call from. Every second frame was reached through one of four classes, so the compiler
 * inlines half of the calls and not the other half.
 */
public final class DeepStack {

    private final Level top;

    private DeepStack(Level top) {
        this.top = top;
    }

    /** What is called at the bottom. */
    public interface Action {
        long run() throws IOException;
    }

    /**
     * A stack above an action.
     *
     * @param frames how many; an even number
     */
    public static DeepStack of(int frames, Action action) {
        Level top = new Bottom(action);
        for (int level = 1; level < frames / 2; level++) {
            top = switch (level % 4) {
                case 0 -> new North(top);
                case 1 -> new East(top);
                case 2 -> new South(top);
                default -> new West(top);
            };
        }
        return new DeepStack(top);
    }

    /** Runs the action. */
    public long run() throws IOException {
        return down(top);
    }

    private static long down(Level next) throws IOException {
        return next.call();
    }

    private interface Level {
        long call() throws IOException;
    }

    private record North(Level next) implements Level {
        @Override
        public long call() throws IOException {
            return down(next);
        }
    }

    private record East(Level next) implements Level {
        @Override
        public long call() throws IOException {
            return down(next);
        }
    }

    private record South(Level next) implements Level {
        @Override
        public long call() throws IOException {
            return down(next);
        }
    }

    private record West(Level next) implements Level {
        @Override
        public long call() throws IOException {
            return down(next);
        }
    }

    private record Bottom(Action action) implements Level {
        @Override
        public long call() throws IOException {
            return action.run();
        }
    }
}
