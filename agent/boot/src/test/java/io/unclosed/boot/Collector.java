// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Makes the collector run until something is seen, or a deadline has passed. */
final class Collector {

    private static final long DEADLINE_NANOS = 20_000_000_000L;
    private static final long WAIT_MILLIS = 20;
    private static final int ROUNDS_TO_BE_SURE = 3;

    private Collector() {}

    /** The next resource that the collector found open. */
    static Allocation next(Registry registry) throws InterruptedException {
        long deadline = System.nanoTime() + DEADLINE_NANOS;
        while (System.nanoTime() < deadline) {
            System.gc();
            Allocation allocation = registry.mailbox().nextCollected(WAIT_MILLIS);
            if (allocation != null) {
                return allocation;
            }
        }
        return fail("nothing was collected in time");
    }

    /** What the collector finds in several whole rounds, each of them witnessed. */
    static List<Allocation> all(Registry registry) throws InterruptedException {
        List<Allocation> found = new ArrayList<>();
        for (int round = 0; round < ROUNDS_TO_BE_SURE; round++) {
            GcSentinel sentinel = registry.mailbox().newSentinel();
            until(() -> {
                drain(registry, found);
                return sentinel.seen();
            });
        }
        return found;
    }

    /** Runs the collector until the condition holds. */
    static void until(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + DEADLINE_NANOS;
        Registry pause = new Registry();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                fail("it did not happen in time");
            }
            System.gc();
            pause.mailbox().nextCollected(WAIT_MILLIS);
        }
    }

    private static void drain(Registry registry, List<Allocation> found) {
        try {
            for (Allocation next = registry.mailbox().nextCollected(0);
                    next != null;
                    next = registry.mailbox().nextCollected(0)) {
                found.add(next);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("polling does not wait", e);
        }
    }
}
