// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.reap;

import java.time.Duration;

/** A length of time that began when this was made. */
public final class Deadline {

    private final long start = System.nanoTime();
    private final Duration length;

    public Deadline(Duration length) {
        this.length = length;
    }

    /** Whether all of it is over. */
    public boolean passed() {
        return millisLeft() <= 0;
    }

    /** What is left of it; negative where it is over. */
    public long millisLeft() {
        return length.toMillis() - (System.nanoTime() - start) / 1_000_000;
    }
}
