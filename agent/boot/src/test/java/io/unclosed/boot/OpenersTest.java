// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OpenersTest {

    private final Openers openers = new Openers();

    @Test
    void aThreadGetsOneReferenceForAllThatItOpens() throws InterruptedException {
        List<WeakReference<Thread>> other = new ArrayList<>();
        WeakReference<Thread> first = openers.current();
        Thread thread = new Thread(() -> other.add(openers.current()));
        thread.start();
        thread.join();

        assertSame(first, openers.current());
        assertTrue(first.refersTo(Thread.currentThread()));
        assertNotSame(first, other.get(0));
    }

    @Test
    void nothingIsRememberedUnlessAsked() {
        Registry registry = new Registry();
        Object resource = new Object();
        registry.opened(resource, null, -1, 3);

        assertEquals(0, Open.in(registry).get(0).openerStack().length);
        registry.closed(resource);
    }

    @Test
    void theStackIsTheOneOfTheThreadThatOpened() throws InterruptedException {
        Registry registry = new Registry();
        registry.rememberOpeners();
        CountDownLatch opened = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        Thread holder = new Thread(() -> hold(registry, opened, enough));
        holder.start();
        opened.await();
        Allocation allocation = Open.in(registry).get(0);

        assertTrue(List.of(allocation.openerStack()).stream()
                .anyMatch(frame -> frame.getMethodName().equals("hold")));
        enough.countDown();
        holder.join();
        assertEquals(0, allocation.openerStack().length);
    }

    private static void hold(Registry registry, CountDownLatch opened, CountDownLatch enough) {
        Object resource = new Object();
        registry.opened(resource, null, -1, 3);
        opened.countDown();
        try {
            enough.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        registry.closed(resource);
    }
}
