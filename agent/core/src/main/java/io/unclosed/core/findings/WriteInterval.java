// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

/**
 * When counts that grow are written: once a second at first, and half as often after each so many bytes, without end. So what is
 * written of them is bounded by bytes, however slow the machine is and however long the program leaks. One thread only.
 */
final class WriteInterval {

    /** From one halving to the next. */
    static final long STEP = 256 * 1024;

    private static final long SECOND = 1_000;
    private static final long MOST_STEPS = 30;

    private long bytes;
    private long next;

    boolean isDue(long now) {
        return now >= next;
    }

    /** @param written how many bytes of counts were just written */
    void wrote(long written, long now) {
        bytes += written;
        next = now + (SECOND << Math.min(MOST_STEPS, bytes / STEP));
    }
}
