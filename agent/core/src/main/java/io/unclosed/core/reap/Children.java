// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.reap;

import io.unclosed.boot.Allocation;
import java.util.ArrayList;
import java.util.List;

/**
 * Collected resources that were opened of another one. They wait until that has had its time to come through the queue,
 * too: one collection finds a connection and its statements, and says so in any order. One thread only.
 */
final class Children {

    private List<Allocation> fresh = new ArrayList<>();
    private List<Allocation> waiting = new ArrayList<>();

    void add(Allocation child) {
        fresh.add(child);
    }

    /** Those that were there at the last call already. */
    List<Allocation> takeDue() {
        List<Allocation> due = waiting;
        waiting = fresh;
        fresh = new ArrayList<>();
        return due;
    }

    List<Allocation> takeAll() {
        List<Allocation> all = takeDue();
        all.addAll(takeDue());
        return all;
    }
}
