// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One allocation whose end is worth a word, and the ones before it. Immutable. */
public final class Settled {

    public final Allocation allocation;

    /** When it ended, in milliseconds since 1970. */
    public final long time;

    public final @Nullable Settled next;

    private Settled(Allocation allocation, @Nullable Settled next) {
        this.allocation = allocation;
        this.time = System.currentTimeMillis();
        this.next = next;
    }

    /** Those that nobody took yet, newest first. Safe for any thread, and no thread waits for another. */
    static final class Stack {

        private final AtomicReference<@Nullable Settled> newest = new AtomicReference<>();

        void push(Allocation allocation) {
            Settled head;
            do {
                head = newest.get();
            } while (!newest.compareAndSet(head, new Settled(allocation, head)));
        }

        /** Null for none. */
        @Nullable
        Settled takeAll() {
            return newest.getAndSet(null);
        }
    }
}
