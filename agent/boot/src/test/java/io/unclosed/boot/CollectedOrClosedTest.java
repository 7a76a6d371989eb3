// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CollectedOrClosedTest {

    private static final int TYPE = 1;

    private final Registry registry = new Registry();

    @Test
    void aForgottenResourceIsFoundExactlyOnce() throws InterruptedException {
        registry.opened(new Object(), "forgotten", -1, TYPE);

        List<Allocation> found = Collector.all(registry);

        assertEquals(
                List.of("forgotten"), found.stream().map(Allocation::detail).toList());
        assertEquals(List.of(), Collector.all(registry));
    }

    @Test
    void aClosedResourceIsNeverFound() throws InterruptedException {
        Object closed = new Object();
        registry.opened(closed, null, -1, TYPE);
        registry.closed(closed);
        WeakReference<Object> gone = new WeakReference<>(closed);
        closed = null;

        Collector.until(() -> gone.refersTo(null));

        assertEquals(List.of(), Collector.all(registry));
        assertNull(closed);
    }

    @Test
    void trackingDoesNotDelayTheCollection() throws InterruptedException {
        List<WeakReference<Object>> resources = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Object resource = new Object();
            registry.opened(resource, resource, -1, TYPE);
            registry.guarded(resource, resource);
            resources.add(new WeakReference<>(resource));
        }

        Collector.until(() -> resources.stream().allMatch(resource -> resource.refersTo(null)));

        assertEquals(100, Collector.all(registry).size());
    }

    @Test
    void aResourceOfAClassLoaderDoesNotKeepTheLoader() throws Exception {
        WeakReference<ClassLoader> loader = openedInALoaderOfItsOwn();
        readTheNewSites();

        Collector.until(() -> loader.refersTo(null));

        assertEquals("io.unclosed.boot.Opener", Collector.next(registry).className());
    }

    @Test
    void aSiteKeepsTheLoaderUntilItIsRead() throws Exception {
        WeakReference<ClassLoader> loader = openedInALoaderOfItsOwn();

        Collector.next(registry);
        assertFalse(loader.refersTo(null));

        readTheNewSites();
        Collector.until(() -> loader.refersTo(null));
    }

    @Test
    void aCloseAndTheCollectorSettleItOnce() throws InterruptedException {
        int rounds = 20_000;
        AtomicInteger taken = new AtomicInteger();
        AllocationTable table = new AllocationTable();
        for (int round = 0; round < rounds; round++) {
            Object resource = new Object();
            Allocation allocation = new Allocation(resource, new java.lang.ref.ReferenceQueue<>(), round, Site.NONE);
            table.add(allocation);
            CountDownLatch go = new CountDownLatch(1);
            if (round % 100 == 0) {
                race(table, allocation, go, taken);
            } else if (table.remove(allocation)) {
                taken.incrementAndGet();
            }
            assertNotNull(resource);
        }

        assertEquals(rounds, taken.get());
    }

    private static void race(AllocationTable table, Allocation allocation, CountDownLatch go, AtomicInteger taken)
            throws InterruptedException {
        List<Thread> racers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Thread racer = new Thread(() -> {
                try {
                    go.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                if (table.remove(allocation)) {
                    taken.incrementAndGet();
                }
            });
            racer.start();
            racers.add(racer);
        }
        go.countDown();
        for (Thread racer : racers) {
            racer.join();
        }
    }

    private WeakReference<ClassLoader> openedInALoaderOfItsOwn() throws Exception {
        ChildLoader loader = new ChildLoader(Opener.class.getName());
        Class<?> opener = loader.loadClass(Opener.class.getName());
        assertEquals(loader, opener.getClassLoader());
        Tracker.start(registry);
        try {
            ((Runnable) opener.getDeclaredConstructor().newInstance()).run();
        } finally {
            Tracker.stop();
        }
        return new WeakReference<>(loader);
    }

    private void readTheNewSites() {
        for (Site site = registry.takeNewSites(); site != null; site = site.nextNew()) {
            assertFalse(site.frames().length == 0);
            site.forgetFrames();
        }
    }
}
