// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.boot.Allocation;
import io.unclosed.boot.Registry;
import io.unclosed.boot.TestTracker;
import io.unclosed.model.Example;
import io.unclosed.model.TestCount;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingCounterTest {

    private final Opened opened = new Opened(new Registry());
    private final FindingCounter counter = new FindingCounter(7, false);

    @Test
    void itCountsAndKeepsTheFirstThree() {
        List<Allocation> allocations = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            allocations.add(opened.open(0, "file " + i));
        }
        allocations.forEach(allocation -> counter.add(allocation, null));

        assertEquals(7, counter.number());
        assertEquals(5, counter.count());
        assertEquals(
                List.of("file 1", "file 2", "file 3"),
                counter.examples().stream().map(Example::detail).toList());
        assertTrue(counter.examples().stream().allMatch(example -> example.foundAfter() != null));
        assertEquals(Thread.currentThread().getName(), counter.thread());
        assertEquals(Instant.ofEpochMilli(allocations.get(0).time()), counter.first());
        assertEquals(Instant.ofEpochMilli(allocations.get(4).time()), counter.last());
    }

    @Test
    void theOrderOfTheCollectorDoesNotChangeFirstAndLast() {
        Allocation early = opened.open(0, null);
        long start = System.currentTimeMillis();
        while (System.currentTimeMillis() == start) {
            Thread.onSpinWait();
        }
        Allocation late = opened.open(0, null);

        counter.add(late, null);
        counter.add(early, null);

        assertTrue(early.time() < late.time());
        assertEquals(Instant.ofEpochMilli(early.time()), counter.first());
        assertEquals(Instant.ofEpochMilli(late.time()), counter.last());
    }

    @Test
    void aThreadWithoutANameIsAVirtualOne() throws InterruptedException {
        List<Allocation> allocations = new ArrayList<>();
        Thread unnamed = new Thread(() -> allocations.add(opened.open(0, null)), "");
        unnamed.start();
        unnamed.join();

        counter.add(allocations.get(0), null);

        assertEquals("a virtual thread", counter.thread());
    }

    @Test
    void whatWasOverdueMayComeBack() {
        List<Allocation> allocations = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            allocations.add(opened.open(0, "file " + i));
        }
        allocations.forEach(allocation -> counter.addOverdue(allocation, null, List.of()));

        counter.closedLate(allocations.get(1), allocations.get(1).time() + 1_500);
        counter.closedLate(allocations.get(3), allocations.get(3).time() + 2_500);

        assertEquals(4, counter.count());
        assertEquals(2, counter.closedLate());
        assertNull(counter.examples().get(0).closedAfter());
        assertEquals(Duration.ofMillis(1_500), counter.examples().get(1).closedAfter());
        assertNull(counter.examples().get(2).closedAfter());
    }

    @Test
    void itCountsTheTestsThatOpened() {
        TestTracker.watch();
        try {
            for (String test : List.of("a.FooTest#b", "a.FooTest#c", "a.FooTest#c")) {
                TestTracker.enter(test);
                Allocation allocation = opened.open(0, null);
                counter.add(allocation, allocation.test());
            }
            TestTracker.enter(null);
            Allocation allocation = opened.open(0, null);
            counter.add(allocation, allocation.test());
        } finally {
            TestTracker.stop();
        }

        assertEquals(List.of(new TestCount("a.FooTest#c", 2), new TestCount("a.FooTest#b", 1)), counter.tests());
        assertEquals("a.FooTest#b", counter.examples().get(0).test());
        assertEquals(4, counter.count());
    }

    @Test
    void itIsWrittenOnceInFull() {
        assertTrue(counter.markWritten());
        assertFalse(counter.markWritten());
    }
}
