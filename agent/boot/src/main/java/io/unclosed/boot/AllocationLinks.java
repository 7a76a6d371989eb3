// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * What few allocations have: what it was opened of, what was opened of it, what it is around, references that the program
 * counts.
 */
final class AllocationLinks {

    /** What it was opened of, if anything, which closes it, too. */
    @Nullable
    Allocation parent;

    /** The parent's {@link #generation} when this was opened. */
    int parentGeneration;

    /** Counts how often all that was opened of this was closed. */
    volatile int generation;

    /** What it is around; null for nothing. */
    volatile @Nullable Part parts;

    /** The thread that opened it, where somebody will ask what it does; see {@link Openers}. */
    @Nullable
    WeakReference<Thread> opener;

    /** See {@link Allocation#handedBy()}. */
    @Nullable
    String handedBy;

    /** What it holds, such as threads. One that ends at once may be taken away before it was added. */
    private int running;

    /** References counted by the program beyond the first. */
    private int references;

    synchronized void start() {
        running++;
    }

    synchronized void stop() {
        running--;
    }

    synchronized boolean isRunning() {
        return running > 0;
    }

    /** Adds what it is around, in the place of what was released. */
    synchronized void wrap(Allocation allocation) {
        Part live = null;
        for (Part part = parts; part != null; part = part.next) {
            if (part.allocation == allocation) {
                return;
            }
            if (part.allocation.fate() != Allocation.Fate.CLOSED) {
                live = new Part(part.allocation, live);
            }
        }
        parts = new Part(allocation, live);
    }

    /** One of the resources that it is around. */
    static final class Part {
        final Allocation allocation;
        final @Nullable Part next;

        Part(Allocation allocation, @Nullable Part next) {
            this.allocation = allocation;
            this.next = next;
        }
    }

    synchronized void retain(int count) {
        references += count;
    }

    /** Whether that was the last one. */
    synchronized boolean release(int count) {
        references -= count;
        return references < 0;
    }
}
