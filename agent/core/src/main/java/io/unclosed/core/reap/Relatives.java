// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.reap;

import io.unclosed.boot.Allocation;
import java.util.ArrayList;
import java.util.List;

/**
 * Collected resources that were opened of another one or are around one. They wait until that has had its time to come
 * through the queue, too: one collection finds a connection and its statements, and says so in any order. What is around
 * something that is still open waits for its end. One thread only.
 */
final class Relatives {

    private ArrayList<Allocation> fresh = new ArrayList<>();
    private ArrayList<Allocation> waiting = new ArrayList<>();

    void add(Allocation collected) {
        fresh.add(collected);
    }

    /** Those that were there at the last call already and whose end is known. */
    List<Allocation> takeDue() {
        List<Allocation> due = new ArrayList<>(waiting.size());
        ArrayList<Allocation> next = new ArrayList<>();
        fresh.ensureCapacity(fresh.size() + waiting.size()); // From here on nothing can fail for lack of memory.
        for (Allocation each : waiting) {
            (each.holdsOpen() ? fresh : due).add(each);
        }
        waiting = fresh;
        fresh = next;
        return due;
    }

    /** All of them; they wait on. */
    List<Allocation> all() {
        List<Allocation> all = new ArrayList<>(waiting);
        all.addAll(fresh);
        return all;
    }

    /** Those whose end is known. */
    List<Allocation> takeAll() {
        List<Allocation> all = takeDue();
        all.addAll(takeDue());
        return all;
    }

    /** Those that are around something that is still open. */
    List<Allocation> takeUnsettled() {
        List<Allocation> unsettled = waiting;
        waiting = new ArrayList<>();
        unsettled.addAll(fresh);
        fresh = new ArrayList<>();
        return unsettled;
    }
}
