// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.Cleaner;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RescueTest {

    private static final int TYPE = 5;

    private final Registry registry = new Registry();

    @Test
    void aResourceThatItsFinalizerClosesIsRescued() throws InterruptedException {
        new Finalized(registry);

        assertEquals(List.of("finalized"), rescued());
        assertEquals(List.of(), Collector.all(registry));
    }

    @Test
    void aResourceThatACleanerClosesIsRescued() throws InterruptedException {
        Object inner = new Object();
        registry.opened(inner, "cleaned", -1, TYPE);
        Cleaner.create().register(new Object(), () -> registry.closed(inner));

        assertEquals(List.of("cleaned"), rescued());
        Held.untilHere(inner);
    }

    @Test
    void aResourceThatACleanerOnAThreadOfTheProgramClosesIsRescued() throws InterruptedException {
        Object inner = new Object();
        registry.opened(inner, "cleaned", -1, TYPE);
        Cleaner.create(work -> {
                    // The agent inserts the call into the JDK's CleanerImpl.run().
                    Thread thread = new Thread(
                            () -> {
                                registry.sweeping();
                                work.run();
                            },
                            "my-cleaner");
                    thread.setDaemon(true);
                    return thread;
                })
                .register(new Object(), () -> registry.closed(inner));

        assertEquals(List.of("cleaned"), rescued());
        Held.untilHere(inner);
    }

    @Test
    void whatACleanerOpenedAndClosesIsNot() throws InterruptedException {
        CountDownLatch swept = new CountDownLatch(1);
        Cleaner.create().register(new Object(), () -> {
            Object own = new Object();
            registry.opened(own, "own", -1, TYPE);
            registry.closed(own);
            swept.countDown();
        });
        while (!swept.await(1, TimeUnit.MILLISECONDS)) {
            System.gc();
        }

        assertNull(registry.mailbox().takeRescues());
        assertEquals(List.of(), Collector.all(registry));
    }

    @Test
    void whatAnotherCleanupThreadOpenedIs() throws InterruptedException {
        Object inner = new Object();
        Cleaner first = Cleaner.create();
        Cleaner second = Cleaner.create();
        CountDownLatch opened = new CountDownLatch(1);
        first.register(new Object(), () -> {
            registry.opened(inner, "handed on", -1, TYPE);
            opened.countDown();
        });
        while (!opened.await(1, TimeUnit.MILLISECONDS)) {
            System.gc();
        }
        second.register(new Object(), () -> registry.closed(inner));

        assertEquals(List.of("handed on"), rescued());
        Held.untilHere(inner);
    }

    @Test
    void aResourceThatTheProgramClosesIsNot() throws InterruptedException {
        Object resource = new Object();
        registry.opened(resource, null, -1, TYPE);
        Thread other = new Thread(() -> registry.closed(resource), "Cleaner-0");
        other.start();
        other.join();

        assertNull(registry.mailbox().takeRescues());
    }

    @Test
    void rescuesAreHandedOverOnce() throws InterruptedException {
        new Finalized(registry);
        rescued();

        assertNull(registry.mailbox().takeRescues());
    }

    @Test
    void closingInAFinalizerWhatIsClosedAlreadyRescuesNothing() throws InterruptedException {
        Finalized.ran = false;
        registry.closed(new Finalized(registry));

        Collector.until(() -> Finalized.ran);

        assertNull(registry.mailbox().takeRescues());
    }

    @Test
    void aCleanerOfTheProgramGuardsItsResource() throws InterruptedException {
        Object resource = new Mine();
        registry.opened(resource, null, -1, TYPE);
        registry.guarded(resource, (Runnable) () -> {});
        resource = null;

        assertTrue(Collector.next(registry).guarded());
        assertNull(resource);
    }

    @Test
    void aGuardThatIsSetInTheConstructorComesBeforeTheOpening() {
        Object resource = new Mine();
        registry.guarded(resource, (Runnable) () -> {});
        assertEquals(Allocation.NO_TYPE, Open.in(registry).get(0).type());

        registry.opened(resource, "mine", -1, TYPE);

        Allocation open = Open.in(registry).get(0);
        assertEquals(1, Open.in(registry).size());
        assertEquals(TYPE, open.type());
        assertEquals("mine", open.detail());
        assertTrue(open.guarded());
        assertTrue(open.site().frames().length > 0);
        Held.untilHere(resource);
    }

    @Test
    void theSafetyNetsOfTheJdkGuardNothing() {
        Object ofTheJdk = new Object();
        registry.guarded(ofTheJdk, (Runnable) () -> {});
        Object ofThePlatform = new java.sql.Timestamp(0);
        registry.guarded(ofThePlatform, (Runnable) () -> {});
        registry.guarded(new Mine(), new Thread());

        assertEquals(List.of(), Open.in(registry));
        assertNotNull(ofTheJdk);
    }

    private List<String> rescued() throws InterruptedException {
        List<String> details = new ArrayList<>();
        Collector.until(() -> {
            for (ClosedAllocation rescue = registry.mailbox().takeRescues(); rescue != null; rescue = rescue.next) {
                details.add(String.valueOf(rescue.allocation.detail()));
            }
            return !details.isEmpty();
        });
        return details;
    }

    private static final class Mine {}

    private static final class Finalized {
        static volatile boolean ran;

        private final Registry registry;

        Finalized(Registry registry) {
            this.registry = registry;
            registry.opened(this, "finalized", -1, TYPE);
        }

        @Override
        @SuppressWarnings({"deprecation", "Finalize"})
        protected void finalize() {
            registry.closed(this);
            ran = true;
        }
    }
}
