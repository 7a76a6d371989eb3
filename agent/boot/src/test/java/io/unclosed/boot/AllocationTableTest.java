// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllocationTableTest {

    private final AllocationTable table = new AllocationTable();
    private final ReferenceQueue<Object> queue = new ReferenceQueue<>();
    private final List<Object> resources = new ArrayList<>();

    @Test
    void resourcesOfOneHashAreToldApart() {
        Allocation one = added(42);
        Allocation two = added(42);
        Allocation three = added(42);

        assertSame(one, table.find(resources.get(0), 42));
        assertSame(two, table.find(resources.get(1), 42));
        assertSame(three, table.find(resources.get(2), 42));
    }

    @Test
    void anyOfAChainCanBeRemoved() {
        for (int removed = 0; removed < 4; removed++) {
            AllocationTable chain = new AllocationTable();
            resources.clear();
            List<Allocation> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(addedTo(chain, 7));
            }

            assertTrue(chain.remove(all.get(removed)));
            assertFalse(chain.remove(all.get(removed)));

            for (int i = 0; i < 4; i++) {
                assertSame(i == removed ? null : all.get(i), chain.find(resources.get(i), 7));
            }
        }
    }

    @Test
    void hashesThatShareAChainAreToldApart() {
        Allocation low = added(0x0000_0005);
        Allocation high = added(0x0005_0000);

        assertSame(low, table.find(resources.get(0), 0x0000_0005));
        assertSame(high, table.find(resources.get(1), 0x0005_0000));
        assertNull(table.find(resources.get(0), 0x0005_0000));
    }

    @Test
    void everyHashHasItsChain() {
        for (int hash : new int[] {0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 0xffff, 0x1_0000}) {
            Allocation allocation = added(hash);
            assertSame(allocation, table.find(resources.get(resources.size() - 1), hash));
        }
    }

    @Test
    void aVisitSeesEachOnce() {
        List<Allocation> added = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            added.add(added(i % 10));
        }
        table.remove(added.remove(50));

        List<Allocation> seen = new ArrayList<>();
        table.forEach(seen::add);

        assertEquals(99, seen.size());
        assertTrue(seen.containsAll(added));
    }

    @Test
    void aVisitSeesWhatIsInWhicheverChain() {
        List<Allocation> added = new ArrayList<>();
        for (int hash : new int[] {0, 0xff, 0x100, 0x7fff, 0xff00, 0xffff}) {
            added.add(added(hash));
        }

        List<Allocation> seen = new ArrayList<>();
        table.forEach(seen::add);

        assertEquals(added, seen);
    }

    private Allocation added(int hash) {
        return addedTo(table, hash);
    }

    private Allocation addedTo(AllocationTable where, int hash) {
        Object resource = new Object();
        resources.add(resource);
        Allocation allocation = new Allocation(resource, queue, hash, Site.NONE);
        where.add(allocation);
        return allocation;
    }
}
