// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import io.unclosed.boot.GcSentinel;
import io.unclosed.boot.Registry;
import io.unclosed.core.bootstrap.FoundReferences;
import java.io.IOException;
import java.time.Duration;

/**
 * Forces the collector, within bounds, to tell unreachable resources from open ones.
 *
 * <p>A round is over when an unreachable object came through the queue, all else that the collector found has arrived
 * and finalizers have run. At least two rounds, since a resource with a finalizer, or inside such an object, needs one more after that
 * has run; where it is unknown whether all has arrived, two without a find. None as soon as nothing is open any more of which the
 * report would tell: a collection can but take away from that, and costs the program its end.
 */
final class FinalCollection {

    private static final int ROUNDS = 6;

    /** A collector that was asked and has not answered after this does not mean to. */
    private static final Duration SILENCE = Duration.ofSeconds(3);

    /** A finalizer that takes longer may take for ever. */
    private static final long FINALIZERS_MILLIS = 100;

    private static final long PAUSE_MILLIS = 1;

    private final Registry registry;
    private final Reaper reaper;

    FinalCollection(Registry registry, Reaper reaper) {
        this.registry = registry;
        this.reaper = reaper;
    }

    /** How it went. */
    enum Outcome {
        /** Leaked and open resources were told apart. */
        DONE,
        /** The collector did not answer. */
        REFUSED,
        /** Something more might have been found. */
        OUT_OF_TIME
    }

    /**
     * Collects.
     *
     * @param deadline no collection but the first one begins in its second half
     * @param writes whether each finding is in the journal before the next collection begins
     */
    Outcome run(Deadline deadline, boolean writes) {
        int idle = 0;
        int enough = 2;
        for (int round = 0; round < ROUNDS && idle < enough && reaper.anyOpen(); round++) {
            if (round == 0 ? deadline.passed() : deadline.halfPassed()) {
                return Outcome.OUT_OF_TIME;
            }
            int found = reaper.drain();
            GcSentinel sentinel = registry.mailbox().newSentinel();
            System.gc();
            found += collectedUntil(sentinel, deadline);
            if (!sentinel.seen()) {
                return sentinel.found() ? Outcome.OUT_OF_TIME : Outcome.REFUSED;
            }
            enough = hasArrived() && round > 0 ? 1 : 2;
            found += reaper.drain();
            idle = found == 0 ? idle + 1 : 0;
            if (writes && found > 0) {
                write();
            }
        }
        return Outcome.DONE;
    }

    /** Lines that cannot be written are kept, and tried again at the end. */
    private void write() {
        try {
            reaper.flushFindings();
        } catch (IOException unwritable) {
            return;
        }
    }

    private static boolean hasArrived() {
        try {
            return FoundReferences.arrive(FINALIZERS_MILLIS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private int collectedUntil(GcSentinel sentinel, Deadline deadline) {
        Deadline silence = new Deadline(SILENCE);
        int found = 0;
        while (true) {
            found += reaper.drain();
            if (sentinel.seen() || deadline.passed() || (silence.passed() && !sentinel.found())) {
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
