// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegistryTest {

    private static final int FILE = 3;
    private static final int ZIP = 4;

    private final Registry registry = new Registry();
    private final Object resource = new Object();

    @Test
    void whatWasOpenedIsOpen() {
        long before = System.currentTimeMillis();

        registry.opened(resource, "a.txt", -1, FILE);

        Allocation open = Open.in(registry).get(0);
        assertEquals(FILE, open.type());
        assertEquals("a.txt", open.detail());
        assertEquals("java.lang.Object", open.className());
        assertEquals(Thread.currentThread().getName(), open.thread());
        assertTrue(open.time() >= before && open.time() <= System.currentTimeMillis());
        Held.untilHere(resource);
    }

    @Test
    void anOpenResourceIsHeldByTheTestOnly() throws InterruptedException {
        registry.opened(new Object(), null, -1, FILE);

        assertEquals(FILE, Collector.next(registry).type());
        assertEquals(List.of(), Open.in(registry));
    }

    @Test
    void whatWasClosedIsNotOpen() {
        registry.opened(resource, null, -1, FILE);
        registry.closed(resource);

        assertEquals(List.of(), Open.in(registry));
        assertEquals(1, registry.watched());
    }

    @Test
    void closingTwiceOrWhatWasNeverOpenedDoesNothing() {
        registry.opened(resource, null, -1, FILE);
        Object other = new Object();
        registry.opened(other, null, -1, ZIP);

        registry.closed(resource);
        registry.closed(resource);
        registry.closed(new Object());

        assertEquals(
                List.of(ZIP), Open.in(registry).stream().map(Allocation::type).toList());
        assertEquals(0, registry.lostCount());
        Held.untilHere(other);
    }

    @Test
    void aPoolIsHarmlessBeforeItsFirstThreadAndAfterItsLast() {
        registry.opened(resource, null, -1, FILE | Opening.IDLE);
        Allocation pool = Open.in(registry).get(0);
        assertTrue(pool.harmless());

        registry.started(resource);
        registry.started(resource);
        registry.stopped(resource);
        assertFalse(pool.harmless());

        registry.stopped(resource);
        assertTrue(pool.harmless());

        registry.started(resource);
        assertFalse(pool.harmless());
        Held.untilHere(resource);
    }

    @Test
    void theLastConstructorThatReturnedIsKnown() {
        registry.opened(resource, null, -1, FILE);
        Allocation inner = Open.in(registry).get(0);
        assertNull(inner.handedBy());

        registry.handed(resource, "java.util.zip.ZipInputStream");
        registry.handed(resource, "java.util.jar.JarInputStream");

        assertEquals("java.util.jar.JarInputStream", inner.handedBy());
        Held.untilHere(resource);
    }

    @Test
    void aResourceThatIsOpenedAgainAfterItsCloseIsOpen() {
        registry.opened(resource, null, -1, FILE);
        registry.closed(resource);
        registry.opened(resource, null, -1, FILE);

        assertEquals(1, Open.in(registry).size());
        assertEquals(2, registry.watched());
    }

    @Test
    void aConstructorThatCallsItsSiblingOpensOnce() {
        registry.opened(resource, "inner", -1, FILE);
        registry.opened(resource, null, -1, FILE);

        assertEquals(1, Open.in(registry).size());
        assertEquals(1, registry.watched());
        assertEquals("inner", Open.in(registry).get(0).detail());
    }

    @Test
    void theOuterConstructorSaysWhatItIs() {
        registry.opened(resource, "inner", -1, ZIP);
        registry.opened(resource, "outer", -1, FILE);

        Allocation open = Open.in(registry).get(0);
        assertEquals(FILE, open.type());
        assertEquals("outer", open.detail());
    }

    @Test
    void aDetailThatBecomesKnownLaterIsKept() {
        registry.opened(resource, null, -1, FILE);

        registry.described(resource, "late", 80);
        assertEquals("late:80", Open.in(registry).get(0).detail());

        registry.described(resource, null, -1);
        assertEquals("late:80", Open.in(registry).get(0).detail());
    }

    @Test
    void describingWhatIsNotOpenDoesNothing() {
        registry.described(resource, "late", -1);

        assertEquals(List.of(), Open.in(registry));
    }

    @Test
    void whatTheJdkKeepsIsNoLongerWatched() throws InterruptedException {
        Object kept = new Object();
        registry.opened(kept, null, -1, FILE);
        registry.kept(kept);
        kept = null;

        assertEquals(List.of(), Open.in(registry));
        assertEquals(List.of(), Collector.all(registry));
        assertNull(kept);
    }

    @Test
    void theDescriptorOfWhatTheJdkKeepsStaysKnown() {
        registry.opened(resource, "a.txt", -1, FILE | Opening.HOLDING);
        Allocation opened = Open.in(registry).get(0);
        registry.kept(resource);

        Allocation kept = Open.in(registry).get(0);
        assertEquals(Allocation.Fate.CLOSED, opened.fate());
        assertTrue(kept.site().ignored());
        assertEquals(FILE, kept.type());
        assertEquals("a.txt", kept.detail());
        registry.closed(resource);
        assertEquals(List.of(), Open.in(registry));
    }

    @Test
    void whereNothingIsReportedOnlyDescriptorsAreKnown() {
        for (int round = 0; round < 2; round++) {
            Object zip = new Object();
            Object file = new Object();
            registry.opened(zip, null, -1, ZIP);
            registry.opened(file, null, -1, FILE | Opening.HOLDING);
            for (Allocation open : Open.in(registry)) {
                open.site().ignore();
            }
            assertEquals(round == 0 ? 2 : 1, Open.in(registry).size());
            registry.closed(zip);
            registry.closed(file);
        }

        assertEquals(2, registry.watched());
    }

    @Test
    void aSubclassHoldsWhatItsSuperclassHolds() {
        registry.opened(resource, null, -1, FILE | Opening.HOLDING);
        registry.opened(resource, null, -1, ZIP);

        Allocation open = Open.in(registry).get(0);
        assertEquals(ZIP, open.type());
        assertEquals(FILE, open.holder());
    }

    @Test
    void whatTheAgentOpensIsNotWatched() {
        registry.openedByAgent(resource, "/dev/random", FILE | Opening.HOLDING);
        registry.openedByAgent(resource, "/dev/random", FILE | Opening.HOLDING);

        Allocation open = Open.in(registry).get(0);
        assertEquals(1, Open.in(registry).size());
        assertTrue(open.site().ignored());
        assertEquals(FILE, open.type());
        assertEquals(0, registry.watched());
    }

    /** A stub may be connection and statement in one. */
    @Test
    void whatIsHandedOutByItselfHasNoParent() {
        registry.opened(resource, null, -1, ZIP);
        registry.openedOf(resource, resource, null, -1, FILE | Opening.DELIVERED);

        assertNull(Open.in(registry).get(0).parent());
    }

    @Test
    void parentsMakeNoCircle() {
        Object other = new Object();
        registry.opened(resource, null, -1, ZIP);
        registry.openedOf(other, resource, null, -1, FILE);
        registry.openedOf(resource, other, null, -1, FILE | Opening.DELIVERED);

        for (Allocation open : Open.in(registry)) {
            int ancestors = 0;
            for (Allocation each = open.parent(); each != null; each = each.parent()) {
                assertTrue(++ancestors < 3, "a circle");
            }
        }
        Held.untilHere(other);
    }

    @Test
    void whatWasStartedIsNotIdleAgainWhenItIsHandedOn() {
        registry.opened(resource, null, -1, FILE | Opening.IDLE);
        assertTrue(Open.in(registry).get(0).harmless());
        registry.started(resource);
        registry.opened(resource, null, -1, FILE | Opening.IDLE | Opening.DELIVERED);

        assertFalse(Open.in(registry).get(0).harmless());
    }

    @Test
    void theMarkOfBeingOverdueIsSetOnce() {
        registry.opened(resource, null, -1, FILE);
        Allocation open = Open.in(registry).get(0);

        assertTrue(open.markOverdue());
        assertEquals(false, open.markOverdue());
        assertNotNull(resource);
    }

    @Test
    void whatIsClosedAfterTheMarkIsClosedLate() {
        Object prompt = new Object();
        registry.opened(resource, "late", -1, FILE);
        assertTrue(Open.in(registry).get(0).markOverdue());
        registry.opened(prompt, "prompt", -1, FILE);
        long before = System.currentTimeMillis();

        registry.closed(prompt);
        registry.closed(resource);

        ClosedAllocation late = registry.mailbox().takeLateCloses();
        assertNotNull(late);
        assertEquals("late", late.allocation.detail());
        assertTrue(late.time >= before && late.time <= System.currentTimeMillis());
        assertNull(late.next);
        assertNull(registry.mailbox().takeLateCloses());
    }

    @Test
    void whatIsClosedBeforeTheMarkIsNotOverdue() {
        registry.opened(resource, null, -1, FILE);
        Allocation closed = Open.in(registry).get(0);
        registry.closed(resource);

        assertFalse(closed.markOverdue());
        assertFalse(closed.overdue());
        assertNull(registry.mailbox().takeLateCloses());
    }

    @Test
    void waitingForNothingEndsAtItsDeadline() throws InterruptedException {
        long before = System.nanoTime();

        assertNull(registry.mailbox().nextCollected(30));

        assertTrue(System.nanoTime() - before >= 25_000_000);
    }
}
