// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * Rare parts of an allocation: its parent, its children, the resources inside it, references that the program
 * counts.
 */
final class AllocationLinks {

    /** The parent, if any, whose closing closes this, too. */
    @Nullable
    Allocation parent;

    /** The parent's {@link #generation} when this was opened. */
    int parentGeneration;

    /** Counts how often all that was opened of this was closed. */
    volatile int generation;

    /** The resources inside it; null for none. */
    volatile @Nullable Part parts;

    /** The thread that opened it, where its stack may be asked for; see {@link Openers}. */
    @Nullable
    WeakReference<Thread> opener;

    /** See {@link Allocation#handedBy()}. */
    @Nullable
    String handedBy;

    /** The number of things that it holds, such as threads. One that ends at once may be subtracted before it is added. */
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

    /** Adds a resource inside it, in place of a released one. */
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
