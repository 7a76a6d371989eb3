// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.program;

import java.lang.management.ManagementFactory;

/** How much of the heap is live. */
final class Heap {

    private static final long TOLERANCE = 4096;
    private static final int TRIES = 50;
    private static final long PAUSE_MILLIS = 100;

    private Heap() {}

    /** The bytes in use after collections, once two in turn agree: a detector may still be at work in the background. */
    static long settled() throws InterruptedException {
        long before = collected();
        for (int i = 0; i < TRIES; i++) {
            Thread.sleep(PAUSE_MILLIS);
            long now = collected();
            if (Math.abs(now - before) < TOLERANCE && i > TRIES / 5) {
                return now;
            }
            before = now;
        }
        return before;
    }

    private static long collected() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
