// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import org.jspecify.annotations.Nullable;

/** What the collector found that nobody held any more. */
final class Collected {

    /** Where the references of allocations go. */
    final ReferenceQueue<Object> queue = new ReferenceQueue<>();

    private final AllocationTable table;

    /** @param table what is not in it any more was closed in time */
    Collected(AllocationTable table) {
        this.table = table;
    }

    /** See {@link Registry#nextCollected}. */
    @Nullable
    Allocation next(long millis) throws InterruptedException {
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
}
