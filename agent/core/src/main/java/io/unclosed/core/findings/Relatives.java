// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import io.unclosed.boot.Allocation;
import java.util.ArrayList;
import java.util.List;

/**
 * Resources that were collected or rescued and that were opened of another one or are around one. They wait until that has had its
 * time to come through the queue, too: one collection finds a connection and its statements, and says so in any order. Of a
 * connection that has grown old a young collection finds the statements alone, so these wait longer. What is around something
 * that is still open waits for its end. One thread only.
 */
final class Relatives {

    /** How long a resource waits for its open parent, in milliseconds. */
    static final long PATIENCE = 10_000;

    /** So many wait at a time: a program that leaks thousands of statements of one connection must not fill the heap. */
    private static final int MOST_PATIENT = 10_000;

    private ArrayList<Relative> fresh = new ArrayList<>();
    private ArrayList<Relative> waiting = new ArrayList<>();

    /** A resource, and when it came, in milliseconds since 1970. */
    private record Relative(Allocation allocation, long time) {}

    void add(Allocation collected) {
        fresh.add(new Relative(collected, System.currentTimeMillis()));
    }

    /** Those that were there at the last call already and whose end is known. */
    List<Allocation> takeDue() {
        return take(System.currentTimeMillis() - PATIENCE);
    }

    private List<Allocation> take(long openParentsSince) {
        List<Allocation> due = new ArrayList<>(waiting.size());
        ArrayList<Relative> next = new ArrayList<>();
        fresh.ensureCapacity(fresh.size() + waiting.size()); // From here on nothing can fail for lack of memory.
        int patient = 0;
        for (Relative each : waiting) {
            if (each.allocation.holdsOpen()) {
                fresh.add(each);
            } else if (each.time > openParentsSince && isOfOpen(each.allocation) && patient < MOST_PATIENT) {
                patient++;
                fresh.add(each);
            } else {
                due.add(each.allocation);
            }
        }
        waiting = fresh;
        fresh = next;
        return due;
    }

    /** Whether its parent is open, and may be found by the next collection. */
    static boolean isOfOpen(Allocation allocation) {
        Allocation parent = allocation.parent();
        return parent != null && parent.fate() == Allocation.Fate.OPEN;
    }

    /** All of them; they wait on. */
    List<Allocation> all() {
        List<Allocation> all = new ArrayList<>(waiting.size() + fresh.size());
        addTo(all, waiting);
        addTo(all, fresh);
        return all;
    }

    /** Those whose end is known. For the time after a collection of the whole heap. */
    List<Allocation> takeAll() {
        List<Allocation> all = take(Long.MAX_VALUE);
        all.addAll(take(Long.MAX_VALUE));
        return all;
    }

    /** Those that are around something that is still open. */
    List<Allocation> takeUnsettled() {
        List<Allocation> unsettled = all();
        waiting = new ArrayList<>();
        fresh = new ArrayList<>();
        return unsettled;
    }

    private static void addTo(List<Allocation> allocations, List<Relative> relatives) {
        for (Relative relative : relatives) {
            allocations.add(relative.allocation);
        }
    }
}
