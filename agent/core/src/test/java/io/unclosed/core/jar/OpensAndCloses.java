// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.jar;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.LongStream;
import java.util.zip.Inflater;

/**
 * Opens and closes an inflater over and over, and prints what a pair allocates on its thread once all is warm: the least of some
 * medians, because a sampled stack comes in between now and then. Then the same of a bare stack.
 */
final class OpensAndCloses {

    private static final int WARMUPS = 30_000;
    private static final int TIMES = 2001;
    private static final int MEDIANS = 5;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private OpensAndCloses() {}

    public static void main(String[] arguments) {
        OpensAndCloses program = new OpensAndCloses();
        long pair = program.leastMedian(() -> new Inflater().end());
        long stack = program.leastMedian(Stack::new);
        System.out.println("pair " + pair);
        System.out.println("stack " + stack);
    }

    private long leastMedian(Runnable action) {
        for (int i = 0; i < WARMUPS; i++) {
            action.run();
        }
        return LongStream.generate(() -> median(action)).limit(MEDIANS).min().orElseThrow();
    }

    private long median(Runnable action) {
        long[] bytes = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            action.run();
            bytes[i] = threads.getCurrentThreadAllocatedBytes() - before;
        }
        Arrays.sort(bytes);
        return bytes[TIMES / 2];
    }

    /** As the agent takes it. */
    static final class Stack extends Throwable {

        private static final long serialVersionUID = 1;

        Stack() {
            super(null, null, false, true);
        }
    }
}
