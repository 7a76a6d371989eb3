// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model;

import io.unclosed.model.catalog.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All allocations that share a fingerprint, a verdict and the culprit's line.
 *
 * <p>Two lines of one method have one fingerprint, since line numbers are not part of it, but stay two findings: each
 * is a line to change.
 *
 * @param fingerprint see {@link Fingerprint}
 * @param type fully qualified class name of the resource
 * @param closer the call that closes it, such as {@code close()} or {@code end()}
 * @param severity how bad it is
 * @param heldBy what keeps an open one of this type alive by itself, or null
 * @param owner the type of the resource that opened this one for itself, or null; see {@link Ownership}
 * @param closedLate how many of them were closed after all; only overdue ones can be
 * @param culprit index in {@code frames} of the first frame outside the JDK, -1 where there is none
 * @param frames innermost first
 * @param thread the thread that opened the first one
 * @param first when the first of them was opened
 * @param last when the last of them was opened
 * @param examples up to {@link #MAX_EXAMPLES}
 * @param tests the tests that opened them, most frequent first, at most {@link TestCount#MAX}; empty outside of tests
 */
public record Finding(
        String fingerprint,
        Verdict verdict,
        String type,
        String closer,
        Severity severity,
        @Nullable String heldBy,
        @Nullable String owner,
        long count,
        long closedLate,
        int culprit,
        List<Frame> frames,
        String thread,
        Instant first,
        Instant last,
        List<Example> examples,
        List<Owned> owned,
        List<TestCount> tests) {

    /** So many resources are shown in person; the others only count. */
    public static final int MAX_EXAMPLES = 3;

    public Finding {
        frames = List.copyOf(frames);
        examples = List.copyOf(examples);
        owned = List.copyOf(owned);
        tests = List.copyOf(tests);
    }

    /** The first frame outside the JDK: the line to look at. Empty where no stack was taken. */
    public Optional<Frame> culpritFrame() {
        return culprit < 0 ? Optional.empty() : Optional.of(frames.get(culprit));
    }

    /** What findings of two JVMs must share to be one. */
    public Key key() {
        int line = culpritFrame().map(Frame::line).orElse(0);
        return new Key(fingerprint, verdict, line);
    }

    /** This finding and another one of the same {@link #key} as one. */
    public Finding mergedWith(Finding other) {
        boolean earlier = !other.first.isBefore(first);
        List<Example> both = new ArrayList<>(earlier ? examples : other.examples);
        both.addAll(earlier ? other.examples : examples);
        return new Finding(
                fingerprint,
                verdict,
                type,
                closer,
                severity,
                heldBy,
                owner,
                count + other.count,
                closedLate + other.closedLate,
                earlier ? culprit : other.culprit,
                earlier ? frames : other.frames,
                earlier ? thread : other.thread,
                earlier ? first : other.first,
                last.isAfter(other.last) ? last : other.last,
                both.subList(0, Math.min(both.size(), MAX_EXAMPLES)),
                Ownership.sum(owned, other.owned),
                TestCount.sum(tests, other.tests));
    }

    /** This finding, as bad as a project finds it. */
    public Finding graded(Severity other) {
        return new Finding(
                fingerprint,
                verdict,
                type,
                closer,
                other,
                heldBy,
                owner,
                count,
                closedLate,
                culprit,
                frames,
                thread,
                first,
                last,
                examples,
                owned,
                tests);
    }

    /** This finding on its own, without an owner: to blame is who opened it, not who opened the owner. */
    Finding disowned() {
        int opener = IntStream.range(0, frames.size())
                .filter(index -> !frames.get(index).jdk())
                .findFirst()
                .orElse(-1);
        return new Finding(
                fingerprint,
                verdict,
                type,
                closer,
                severity,
                heldBy,
                null,
                count,
                closedLate,
                opener,
                frames,
                thread,
                first,
                last,
                examples,
                owned,
                tests);
    }

    /** This finding with another one inside. A warning must not hide the error that it holds. */
    Finding owning(Finding inner) {
        List<Owned> more = Ownership.sum(List.of(new Owned(inner.type, inner.count)), inner.owned);
        return new Finding(
                fingerprint,
                verdict,
                type,
                closer,
                isOpenNote() && inner.verdict == Verdict.OPEN ? severity : severity.orWorse(inner.severity),
                heldBy,
                owner,
                count,
                closedLate,
                culprit,
                frames,
                thread,
                first,
                last,
                examples,
                Ownership.sum(owned, more),
                tests);
    }

    /** Whether it is open on purpose, and so is everything that it holds. */
    boolean isOpenNote() {
        return severity == Severity.NOTE && verdict == Verdict.OPEN;
    }

    /** Identity of a finding within a report. */
    public record Key(String fingerprint, Verdict verdict, int line) {
        public Key {
            Objects.requireNonNull(fingerprint);
            Objects.requireNonNull(verdict);
        }
    }
}
