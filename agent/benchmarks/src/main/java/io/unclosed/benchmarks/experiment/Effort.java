// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.experiment;

import java.time.Duration;

/**
 * How long to measure.
 *
 * @param rounds in each of which every subject has a JVM of its own
 * @param peerRounds the same for peers, whose distance is large enough to be seen sooner
 * @param warmup of each JVM in which JMH measures
 * @param measured of each JVM in which JMH measures
 * @param clock what JMH measures by
 */
public record Effort(int rounds, int peerRounds, Duration warmup, Duration measured, Clock clock) {

    public static final Effort FULL = new Effort(7, 3, Duration.ofMillis(1200), Duration.ofMillis(1200), Clock.WALL);
    public static final Effort QUICK = new Effort(3, 1, Duration.ofMillis(1000), Duration.ofMillis(600), Clock.WALL);

    /** What time is. */
    public enum Clock {
        WALL,
        /** The processor time of the threads that open and close, or of a whole JVM: for a machine that others use. */
        PROCESSOR
    }

    /** The same by processor time, and with a longer warm-up: on a busy machine the compilers wait, too. */
    public Effort byProcessorTime() {
        return new Effort(rounds, peerRounds, warmup.multipliedBy(3), measured, Clock.PROCESSOR);
    }

    /** The same with more rounds. */
    Effort times(int factor) {
        return new Effort(rounds * factor, peerRounds * factor, warmup, measured, clock);
    }

    /** The same with as many rounds for peers, where a peer is compared with another peer. */
    Effort withAllPeers() {
        return new Effort(rounds, rounds, warmup, measured, clock);
    }

    /** One round, for what takes long and is no close race. */
    Effort once() {
        return new Effort(1, 1, warmup, measured, clock);
    }

    int roundsOf(Subject subject) {
        return subject.isPeer() ? peerRounds : rounds;
    }
}
