// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import java.time.Duration;

/** A length of time that began when this was made. */
public final class Deadline {

    private final long start = System.nanoTime();
    private final Duration length;

    public Deadline(Duration length) {
        this.length = length;
    }

    /** Whether half of it is over. */
    boolean halfPassed() {
        return millisLeft() <= length.toMillis() / 2;
    }

    /** Whether all of it is over. */
    public boolean passed() {
        return millisLeft() <= 0;
    }

    /** How long it is, as an option's value. */
    public String text() {
        long millis = length.toMillis();
        return millis % 1_000 == 0 ? millis / 1_000 + "s" : millis + "ms";
    }

    /** The time that is left; negative where it is over. */
    public long millisLeft() {
        return length.toMillis() - (System.nanoTime() - start) / 1_000_000;
    }
}
