// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrackerTest {

    private static final int TYPE = 2;

    private final Registry registry = new Registry();

    @BeforeEach
    void start() {
        Tracker.start(registry);
    }

    @AfterEach
    void stop() {
        Tracker.stop();
    }

    @Test
    void noCodeOfTheProgramIsCalled() {
        Hostile hostile = new Hostile();

        Tracker.opened(hostile, hostile, -1, TYPE);
        Tracker.opened(hostile, hostile, 7, TYPE);
        Tracker.described(hostile, new HostileFile(), -1);
        Tracker.guarded(hostile, hostile);
        assertEquals(":7", Open.in(registry).get(0).detail());
        Tracker.closed(hostile);
        Tracker.kept(hostile);

        assertEquals(List.of(), Open.in(registry));
        assertEquals(0, registry.lostCount());
    }

    /** As {@code Thread.stop} sends one, at any moment. */
    @Test
    void anErrorThatIsSentFromOutsidePassesAndNobodyIsAccused() {
        Object resource = new Object();
        Error death = new Error("stopped");
        registry.query((asked, className, question) -> {
            throw death;
        });
        Tracker.opened(resource, null, -1, TYPE);

        Error thrown = assertThrows(Error.class, () -> Tracker.closedAsSaid(resource, "java.lang.Object", "isClosed"));

        assertSame(death, thrown);
        assertEquals(List.of(), Open.in(registry));
        assertEquals(0, registry.lostCount());
        Held.untilHere(resource);
    }

    @Test
    void whatGoesWrongInsideIsCounted() {
        Object resource = new Object();
        registry.query((asked, className, question) -> {
            throw new StackOverflowError();
        });
        Tracker.opened(resource, null, -1, TYPE);

        Tracker.closedAsSaid(resource, "java.lang.Object", "isClosed");

        assertEquals(1, Open.in(registry).size());
        assertEquals(1, registry.lostCount());
        Held.untilHere(resource);
    }

    @Test
    void twoEqualObjectsAreTwoResources() {
        Equal one = new Equal();
        Equal other = new Equal();

        Tracker.opened(one, null, -1, TYPE);
        Tracker.opened(other, "other", -1, TYPE);
        Tracker.closed(one);

        assertEquals(
                List.of("other"),
                Open.in(registry).stream().map(Allocation::detail).toList());
        Held.untilHere(other);
    }

    @Test
    void nothingWasOpenedWhereTheResultIsNull() {
        Tracker.opened(null, "a.txt", -1, TYPE);
        Tracker.described(null, "a.txt", -1);
        Tracker.closed(null);
        Tracker.kept(null);
        Tracker.guarded(null, new Object());
        Tracker.guarded(new Equal(), null);

        assertEquals(List.of(), Open.in(registry));
        assertEquals(0, registry.watched());
        assertEquals(0, registry.lostCount());
    }

    @Test
    void conditionsDecideWhetherItCounts() {
        Object resource = new Object();

        Tracker.openedIf(resource, null, -1, TYPE, false);
        Tracker.openedUnless(resource, null, -1, TYPE, true);
        Tracker.openedUnless(resource, null, -1, TYPE, new Object());
        assertEquals(0, registry.watched());

        Tracker.openedIf(resource, null, -1, TYPE, true);
        Tracker.openedUnless(new Object(), null, -1, TYPE, false);
        Tracker.openedUnless(new Object(), null, -1, TYPE, null);
        assertEquals(3, registry.watched());

        Tracker.keptIf(resource, false);
        assertEquals(1, find(resource));
        Tracker.keptIf(resource, true);
        assertEquals(0, find(resource));
    }

    @Test
    void theAgentsOwnThreadsOpenNothing() throws InterruptedException {
        AtomicReference<@Nullable Object> keep = new AtomicReference<>();
        Thread agent = new AgentThread(
                () -> {
                    keep.set(new Object());
                    Tracker.opened(keep.get(), null, -1, TYPE);
                },
                "unclosed-test");
        agent.start();
        agent.join();

        assertEquals(0, registry.watched());
        assertEquals(true, agent.isDaemon());
        assertNull(agent.getContextClassLoader());
        assertNotNull(keep.get());
    }

    @Test
    void nothingHappensAfterTheAgentSteppedAside() {
        Object resource = new Object();
        Tracker.opened(resource, null, -1, TYPE);
        Tracker.stop();

        Tracker.opened(new Object(), null, -1, TYPE);
        Tracker.closed(resource);

        assertEquals(1, Open.in(registry).size());
        Held.untilHere(resource);
    }

    @Test
    void anExhaustedStackLeavesTheTrackerSound() {
        int depth = descend(0);

        Object after = new Object();
        Tracker.opened(after, "after", -1, TYPE);

        assertEquals(true, depth > 100);
        assertEquals(1, find(after));
    }

    /** Opens and closes at every depth until the stack is at its end, as a program does that recurses for ever. */
    @SuppressWarnings("InfiniteRecursion") // That is what it is for.
    private int descend(int depth) {
        try {
            Object resource = new Object();
            Tracker.opened(resource, null, -1, TYPE);
            Tracker.closed(resource);
            return descend(depth + 1);
        } catch (StackOverflowError end) {
            return depth;
        }
    }

    private int find(Object resource) {
        return (int) Open.in(registry).stream()
                .filter(allocation -> allocation.refersTo(resource))
                .count();
    }

    /** Throws when anything calls it. */
    private static final class Hostile {
        @Override
        public boolean equals(@Nullable Object other) {
            throw new IllegalStateException("equals was called");
        }

        @Override
        public int hashCode() {
            throw new IllegalStateException("hashCode was called");
        }

        @Override
        public String toString() {
            throw new IllegalStateException("toString was called");
        }
    }

    private static final class HostileFile extends java.io.File {
        private static final long serialVersionUID = 1;

        HostileFile() {
            super("x");
        }

        @Override
        public String getPath() {
            throw new IllegalStateException("getPath was called");
        }
    }

    private static final class Equal {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Equal;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }
}
