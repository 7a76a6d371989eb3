// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ManyThreadsTest {

    private static final int THREADS = 8;
    private static final int PAIRS = 130_000;
    private static final int FORGOTTEN = 50;
    private static final int HELD = 20;

    private final Registry registry = new Registry();

    @Test
    void eightThreadsAndAMillionResourcesAreCountedExactly() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        List<Object> held = new ArrayList<>();
        try {
            List<Callable<List<Object>>> works = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                works.add(this::work);
            }
            for (Future<List<Object>> done : pool.invokeAll(works)) {
                held.addAll(done.get());
            }
        } finally {
            pool.shutdown();
        }

        assertEquals(THREADS * (long) (PAIRS + FORGOTTEN + HELD), registry.watched());
        assertEquals(THREADS * FORGOTTEN, Collector.all(registry).size());
        assertEquals(THREADS * HELD, Open.in(registry).size());
        assertEquals(0, registry.lostCount());
        assertNull(registry.mailbox().takeRescues());
        held.forEach(registry::closed);
        assertEquals(List.of(), Open.in(registry));
        Held.untilHere(held);
    }

    private List<Object> work() {
        List<Object> held = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            Object resource = new Object();
            registry.opened(resource, null, i, 0);
            registry.closed(resource);
            Held.untilHere(resource);
        }
        for (int i = 0; i < FORGOTTEN; i++) {
            registry.opened(new Object(), null, i, 0);
        }
        for (int i = 0; i < HELD; i++) {
            Object resource = new Object();
            held.add(resource);
            registry.opened(resource, null, i, 0);
        }
        return held;
    }
}
