// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.report.Finding;
import io.unclosed.report.Findings;
import io.unclosed.report.Report;
import io.unclosed.report.Samples;
import io.unclosed.report.Verdict;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GateTest {

    private static final Finding LEAK = finding("aaaa", Verdict.LEAKED, 10);
    private static final Finding RESCUE = finding("bbbb", Verdict.RESCUED, 20);
    private static final Finding OPEN = finding("cccc", Verdict.OPEN, 30);

    @Test
    void onlyTheNamedVerdictsCount() {
        Report report = report(LEAK, RESCUE, OPEN);

        assertEquals(List.of(LEAK, RESCUE), gate(0).judge(report).remaining());
        assertEquals(
                List.of(OPEN),
                new Gate(Set.of(Verdict.OPEN), 0, Baseline.NONE).judge(report).remaining());
        assertTrue(new Gate(Set.of(Verdict.OVERDUE), 0, Baseline.NONE)
                .judge(report)
                .passed());
    }

    @Test
    void warningsDoNotCount() {
        Report report = report(Findings.warning(LEAK));

        assertTrue(gate(0).judge(report).passed());
        assertEquals(List.of(), gate(0).judge(report).remaining());
    }

    @Test
    void noMoreThanMaxMayRemain() {
        Report report = report(LEAK, RESCUE);

        assertFalse(gate(0).judge(report).passed());
        assertFalse(gate(1).judge(report).passed());
        assertTrue(gate(2).judge(report).passed());
        assertTrue(gate(0).judge(report(OPEN)).passed());
    }

    @Test
    void theBaselineAcceptsMovedLinesButNoOtherVerdict() {
        Finding moved = finding("aaaa", Verdict.LEAKED, 99);
        Finding worse = finding("cccc", Verdict.LEAKED, 30);

        Gate.Outcome outcome = gate(0, LEAK, OPEN).judge(report(moved, worse));

        assertEquals(List.of(worse), outcome.remaining());
        assertEquals(1, outcome.accepted());
        assertFalse(outcome.passed());
    }

    @Test
    void theBaselineAcceptsAsManyLinesOfAMethodAsItHad() {
        Finding added = finding("aaaa", Verdict.LEAKED, 5);

        Gate.Outcome outcome = gate(0, LEAK).judge(report(added, LEAK));

        assertEquals(List.of(added), outcome.remaining(), "the line that has not moved is the known one");
        assertTrue(gate(0, LEAK, added).judge(report(added, LEAK)).passed());
    }

    @Test
    void maxCountsWhatTheBaselineDoesNotAccept() {
        assertTrue(gate(1, LEAK).judge(report(LEAK, RESCUE)).passed());
        assertFalse(gate(0, LEAK).judge(report(LEAK, RESCUE)).passed());
    }

    private static Gate gate(long max, Finding... known) {
        return new Gate(Gate.DEFAULT_FAIL_ON, max, Baseline.of(report(known)));
    }

    private static Report report(Finding... findings) {
        return Report.of(List.of(Samples.jvm("a.jsonl", true)), List.of(findings));
    }

    private static Finding finding(String fingerprint, Verdict verdict, int line) {
        return Samples.finding(fingerprint, verdict, line, 1);
    }
}
