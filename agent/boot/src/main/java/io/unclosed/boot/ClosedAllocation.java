// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One allocation whose end is worth a word, and the ones before it. Immutable. */
public final class ClosedAllocation {

    public final Allocation allocation;

    /** When it ended, in milliseconds since 1970. */
    public final long time;

    public final @Nullable ClosedAllocation next;

    private ClosedAllocation(Allocation allocation, @Nullable ClosedAllocation next) {
        this.allocation = allocation;
        this.time = System.currentTimeMillis();
        this.next = next;
    }

    /** Those that were not taken yet, newest first. Safe for any thread, and no thread waits for another. */
    static final class Stack {

        private final AtomicReference<@Nullable ClosedAllocation> newest = new AtomicReference<>();

        void push(Allocation allocation) {
            ClosedAllocation head;
            do {
                head = newest.get();
            } while (!newest.compareAndSet(head, new ClosedAllocation(allocation, head)));
        }

        /** Null for none. */
        @Nullable
        ClosedAllocation takeAll() {
            return newest.getAndSet(null);
        }
    }
}
