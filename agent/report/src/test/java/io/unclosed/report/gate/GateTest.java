// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.model.Finding;
import io.unclosed.model.Findings;
import io.unclosed.model.Report;
import io.unclosed.model.Samples;
import io.unclosed.model.Verdict;
import io.unclosed.model.catalog.Severity;
import io.unclosed.model.suppress.Glob;
import io.unclosed.model.suppress.Suppression;
import io.unclosed.model.suppress.SuppressionException;
import io.unclosed.model.suppress.SuppressionParser;
import io.unclosed.model.suppress.Suppressions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GateTest {

    private static final Finding LEAK = finding("aaaa", Verdict.LEAKED, 10);
    private static final Finding RESCUE = finding("bbbb", Verdict.RESCUED, 20);
    private static final Finding OPEN = finding("cccc", Verdict.OPEN, 30);

    @Test
    void onlyTheNamedVerdictsCount() {
        Report report = report(LEAK, RESCUE, OPEN);

        assertEquals(List.of(LEAK, RESCUE), failing(gate(0).judge(report)));
        assertEquals(List.of(OPEN), failing(on(Verdict.OPEN).judge(report)));
        assertTrue(on(Verdict.OVERDUE).judge(report).passed());
    }

    @Test
    void warningsDoNotCount() {
        Report report = report(Findings.warning(LEAK));

        assertTrue(gate(0).judge(report).passed());
        assertEquals(List.of(), failing(gate(0).judge(report)));
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

        GateResult outcome = gate(0, LEAK, OPEN).judge(report(moved, worse));

        assertEquals(List.of(worse), failing(outcome));
        assertEquals(1, outcome.of(Standing.Kind.KNOWN).size());
        assertFalse(outcome.passed());
    }

    @Test
    void theBaselineAcceptsAsManyLinesOfAMethodAsItHad() {
        Finding added = finding("aaaa", Verdict.LEAKED, 5);

        GateResult outcome = gate(0, LEAK).judge(report(added, LEAK));

        assertEquals(List.of(added), failing(outcome), "the line that has not moved is the known one");
        assertTrue(gate(0, LEAK, added).judge(report(added, LEAK)).passed());
    }

    @Test
    void maxCountsWhatTheBaselineDoesNotAccept() {
        assertTrue(gate(1, LEAK).judge(report(LEAK, RESCUE)).passed());
        assertFalse(gate(0, LEAK).judge(report(LEAK, RESCUE)).passed());
    }

    @Test
    void everyFindingStandsSomewhere() throws SuppressionException {
        Finding worse = finding("dddd", Verdict.LEAKED, 40);
        Finding excused = finding("eeee", Verdict.LEAKED, 50);
        Gate gate = new Gate(
                Gate.DEFAULT_FAIL_ON,
                Severities.OF_RULES,
                0,
                Baseline.of(report(LEAK, OPEN, excused)),
                Suppressions.NONE.and(new SuppressionParser("known.suppressions").parse("""
                        suppress *
                          at com.acme.Nobody
                          because "it must"
                        suppress * rescued
                          because "the framework closes it"
                        """)));

        GateResult outcome = gate.judge(report(LEAK, RESCUE, OPEN, worse));

        assertEquals(List.of(worse), failing(outcome));
        assertEquals(List.of(LEAK), outcome.of(Standing.Kind.KNOWN));
        assertEquals(List.of(OPEN), outcome.of(Standing.Kind.BELOW));
        assertEquals(List.of(RESCUE), outcome.of(Standing.Kind.SUPPRESSED));
        Standing open = standing(outcome, OPEN);
        assertTrue(open.known(), "formats tell it, though it does not decide");
        Suppression rule = Objects.requireNonNull(standing(outcome, RESCUE).suppression());
        assertEquals("the framework closes it", rule.because());
        assertEquals("known.suppressions:4", rule.place());
        assertEquals(List.of("known.suppressions:1"), places(outcome.unused()));
    }

    @Test
    void anExpiredRuleSuppressesNothing() throws SuppressionException {
        Gate gate = with("""
                suppress *
                  because "until the next release"
                  until 2026-11-24
                """);

        assertTrue(gate.judge(report(LEAK), LocalDate.of(2026, 11, 24)).passed());
        GateResult later = gate.judge(report(LEAK), LocalDate.of(2026, 11, 25));
        assertFalse(later.passed());
        assertEquals(List.of("known.suppressions:1"), places(later.expired()));
        assertEquals(List.of(), later.unused());
    }

    @Test
    void aProjectFindsATypeAsBadAsItLikes() {
        Gate mild = graded(Severity.WARNING, "FileInputStream");
        GateResult outcome = mild.judge(report(LEAK));

        assertEquals(List.of(), failing(outcome));
        assertEquals(Severity.WARNING, outcome.of(Standing.Kind.BELOW).get(0).severity());
        assertTrue(graded(Severity.NOTE, "java.io.*").judge(report(LEAK)).passed());
        assertFalse(graded(Severity.NOTE, "java.net.*").judge(report(LEAK)).passed());
        assertFalse(graded(Severity.ERROR, "*")
                .judge(report(Findings.warning(LEAK)))
                .passed());
    }

    private static Gate graded(Severity severity, String type) {
        Severities severities = new Severities(Map.of(new Glob(type), severity));
        return new Gate(Gate.DEFAULT_FAIL_ON, severities, 0, Baseline.NONE, Suppressions.NONE);
    }

    private static Gate with(String suppressions) throws SuppressionException {
        return new Gate(
                Gate.DEFAULT_FAIL_ON,
                Severities.OF_RULES,
                0,
                Baseline.NONE,
                Suppressions.NONE.and(new SuppressionParser("known.suppressions").parse(suppressions)));
    }

    private static Gate on(Verdict verdict) {
        return new Gate(Set.of(verdict), Severities.OF_RULES, 0, Baseline.NONE, Suppressions.NONE);
    }

    private static List<Finding> failing(GateResult outcome) {
        return outcome.of(Standing.Kind.FAILING);
    }

    private static Standing standing(GateResult outcome, Finding finding) {
        return outcome.findings().stream()
                .filter(judged -> judged.finding().equals(finding))
                .findFirst()
                .orElseThrow()
                .standing();
    }

    private static List<String> places(List<Suppression> rules) {
        return rules.stream().map(Suppression::place).toList();
    }

    private static Gate gate(long max, Finding... known) {
        return new Gate(Gate.DEFAULT_FAIL_ON, Severities.OF_RULES, max, Baseline.of(report(known)), Suppressions.NONE);
    }

    private static Report report(Finding... findings) {
        return Report.of(List.of(Samples.jvm("a.jsonl", true)), List.of(findings));
    }

    private static Finding finding(String fingerprint, Verdict verdict, int line) {
        return Samples.finding(fingerprint, verdict, line, 1);
    }
}
