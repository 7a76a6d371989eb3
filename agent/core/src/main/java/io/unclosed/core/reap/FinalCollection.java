// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.reap;

import io.unclosed.boot.Registry;
import io.unclosed.boot.Witness;
import io.unclosed.core.floor.FoundReferences;

/**
 * Forces the collector, boundedly, so that what nobody holds any more is told from what is open.
 *
 * <p>A round is over when an object that nobody holds came through the queue, all else that the collector found has arrived
 * and finalizers have run. At least two rounds, since what has a finalizer, or is held by what has one, needs one more after that
 * has run; where nobody knows whether all has arrived, two without a find. None as soon as nothing is open any more of which the
 * report would tell: a collection can but take away from that, and costs the program its end.
 */
final class FinalCollection {

    private static final int ROUNDS = 6;
    private static final long NANOS_PER_ROUND = 3_000_000_000L;

    /** A large heap may take seconds for one round; no further one begins after this. */
    private static final long NANOS_IN_ALL = 8_000_000_000L;

    /** A finalizer that takes longer may take for ever. */
    private static final long FINALIZERS_MILLIS = 100;

    private static final long PAUSE_MILLIS = 1;

    private final Registry registry;
    private final Reaper reaper;

    FinalCollection(Registry registry, Reaper reaper) {
        this.registry = registry;
        this.reaper = reaper;
    }

    /** Returns false where the collector did not answer. */
    boolean run() {
        long start = System.nanoTime();
        int idle = 0;
        int enough = 2;
        for (int round = 0; round < ROUNDS && idle < enough && reaper.anyOpen(); round++) {
            if (System.nanoTime() - start > NANOS_IN_ALL) {
                return true;
            }
            int found = reaper.drain();
            Witness witness = registry.newWitness();
            System.gc();
            found += collectedUntil(witness);
            if (!witness.seen()) {
                return false;
            }
            enough = hasArrived() && round > 0 ? 1 : 2;
            found += reaper.drain();
            idle = found == 0 ? idle + 1 : 0;
        }
        return true;
    }

    private static boolean hasArrived() {
        try {
            return FoundReferences.arrive(FINALIZERS_MILLIS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private int collectedUntil(Witness witness) {
        long deadline = System.nanoTime() + NANOS_PER_ROUND;
        int found = 0;
        while (true) {
            found += reaper.drain();
            if (witness.seen() || System.nanoTime() > deadline) {
                return found;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException impatient) {
                Thread.currentThread().interrupt();
                return found;
            }
        }
    }
}
