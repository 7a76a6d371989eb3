// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/** What few allocations have: what it was opened of, what was opened of it, references that the program counts. */
final class Ties {

    /** What it was opened of, if anything, which closes it, too. */
    @Nullable
    Allocation parent;

    /** The parent's {@link #generation} when this was opened. */
    int parentGeneration;

    /** Counts how often all that was opened of this was closed. */
    volatile int generation;

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

    synchronized void retain(int count) {
        references += count;
    }

    /** Whether that was the last one. */
    synchronized boolean release(int count) {
        references -= count;
        return references < 0;
    }
}
