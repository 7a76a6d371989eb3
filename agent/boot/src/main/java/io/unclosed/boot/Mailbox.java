// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import org.jspecify.annotations.Nullable;

/** What the reaper must hear of: what the collector found that nobody held any more, and what was closed in an unusual way. */
public final class Mailbox {

    /** Where the references of allocations go. */
    final ReferenceQueue<Object> queue = new ReferenceQueue<>();

    final ClosedAllocation.Stack rescues = new ClosedAllocation.Stack();
    final ClosedAllocation.Stack lateCloses = new ClosedAllocation.Stack();

    private final AllocationTable table;

    /** @param table an allocation that is not in it any more was closed in time */
    Mailbox(AllocationTable table) {
        this.table = table;
    }

    /**
     * Waits for a resource that was collected while it was open.
     *
     * @param millis how long to wait; 0 does not wait
     * @return null where none came in time
     */
    public @Nullable Allocation nextCollected(long millis) throws InterruptedException {
        long deadline = 0;
        while (true) {
            Reference<?> reference = queue.poll();
            if (reference == null) {
                // The clock is read only where there is nothing to do: what leaks a million must not have to wait for
                // it.
                long now = System.nanoTime();
                deadline = deadline == 0 ? now + millis * 1_000_000 : deadline;
                long left = (deadline - now) / 1_000_000;
                reference = left > 0 ? queue.remove(left) : null;
            }
            if (reference == null) {
                return null;
            }
            if (reference instanceof Allocation allocation) {
                if (table.remove(allocation)) {
                    allocation.settle(Allocation.Fate.COLLECTED);
                    return allocation;
                }
            } else if (reference instanceof GcSentinel sentinel) {
                sentinel.pass();
            }
        }
    }

    /** What finalizers and Cleaners closed since the last call, newest first; null for nothing. */
    public @Nullable ClosedAllocation takeRescues() {
        return rescues.takeAll();
    }

    /** Resources that were closed since the last call after they had been overdue, newest first; null for none. */
    public @Nullable ClosedAllocation takeLateCloses() {
        return lateCloses.takeAll();
    }

    /** A fresh object that nothing holds, to see by that the collector ran. */
    public GcSentinel newSentinel() {
        return new GcSentinel(queue);
    }
}
