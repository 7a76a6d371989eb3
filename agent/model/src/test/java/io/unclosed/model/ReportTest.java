// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model;

import static io.unclosed.model.Findings.INFLATER;
import static io.unclosed.model.Findings.NOON;
import static io.unclosed.model.Findings.ZIP;
import static io.unclosed.model.Findings.at;
import static io.unclosed.model.Findings.found;
import static io.unclosed.model.Findings.mine;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final List<Frame> HERE = List.of(mine("a.Main", 10));
    private static final List<Frame> THERE = List.of(mine("b.Main", 11));

    @Test
    void theMostSevereComesFirstThenTheMostFrequentThenThePlace() {
        List<Finding> sorted = List.of(
                found(ZIP, null, Verdict.LEAKED, 9, List.of(mine("z.Main", 1))),
                found(ZIP, null, Verdict.LEAKED, 1, HERE),
                found(ZIP, null, Verdict.LEAKED, 1, THERE),
                found(ZIP, null, Verdict.RESCUED, 100, HERE),
                found(ZIP, null, Verdict.OVERDUE, 1, HERE),
                found(INFLATER, null, Verdict.OPEN, 1, HERE),
                found(ZIP, null, Verdict.OPEN, 1, HERE));
        for (int seed = 0; seed < 20; seed++) {
            List<Finding> shuffled = new ArrayList<>(sorted);
            Collections.shuffle(shuffled, new Random(seed));

            assertEquals(sorted, Report.of(List.of(), shuffled).findings());
        }
    }

    @Test
    void findingsOfTwoJvmsAreOne() {
        Finding early = at(NOON, ZIP, null, Verdict.LEAKED, 2, HERE);
        Finding late = at(NOON.plusSeconds(60), ZIP, null, Verdict.LEAKED, 3, HERE);

        for (List<Finding> order : List.of(List.of(early, late), List.of(late, early))) {
            Finding merged = Report.of(List.of(), order).findings().get(0);

            assertEquals(5, merged.count());
            assertEquals(NOON, merged.first());
            assertEquals(NOON.plusSeconds(63), merged.last());
            assertEquals("thread at " + NOON, merged.thread());
            assertEquals("at " + NOON, merged.examples().get(0).detail());
            assertEquals(2, merged.examples().size());
        }
    }

    @Test
    void theOrderOfTheJournalsDoesNotMatter() {
        List<Frame> deepHere = new ArrayList<>();
        IntStream.range(0, 12).forEach(depth -> deepHere.add(mine("a.Main" + depth, 10)));
        List<Frame> deepThere = new ArrayList<>(deepHere);
        deepThere.add(mine("b.Main", 1));
        Finding early = at(NOON, ZIP, null, Verdict.LEAKED, 2, deepHere);
        Finding late = at(NOON.plusSeconds(60), ZIP, null, Verdict.LEAKED, 3, deepThere);

        Report one = Report.of(List.of(), List.of(early, late));
        Report other = Report.of(List.of(), List.of(late, early));

        assertEquals(1, one.findings().size());
        assertEquals(one, other);
    }

    @Test
    void twoLinesOfOneMethodStayTwoFindings() {
        Finding one = found(ZIP, null, Verdict.LEAKED, 1, List.of(mine("a.Main", 10)));
        Finding other = found(ZIP, null, Verdict.LEAKED, 1, List.of(mine("a.Main", 20)));

        assertEquals(one.fingerprint(), other.fingerprint());
        assertEquals(2, Report.of(List.of(), List.of(one, other)).findings().size());
    }

    @Test
    void verdictsStayApart() {
        Finding one = found(ZIP, null, Verdict.LEAKED, 1, HERE);
        Finding other = found(ZIP, null, Verdict.OPEN, 1, HERE);

        assertEquals(2, Report.of(List.of(), List.of(one, other)).findings().size());
    }

    @Test
    void threeExamplesAreEnough() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            findings.add(at(NOON.plusSeconds(i), ZIP, null, Verdict.LEAKED, 1, HERE));
        }

        Finding merged = Report.of(List.of(), findings).findings().get(0);

        assertEquals(5, merged.count());
        assertEquals(Finding.MAX_EXAMPLES, merged.examples().size());
    }

    @Test
    void aReportIsCompleteIfAllItsJvmsAre() {
        assertFalse(new Report(List.of(), List.of(), List.of()).complete());
        assertTrue(new Report(List.of(jvm("a", 1, true)), List.of(), List.of()).complete());
        assertFalse(new Report(List.of(jvm("a", 1, true), jvm("b", 2, false)), List.of(), List.of()).complete());
    }

    @Test
    void jvmsStandInTheOrderOfTheirStart() {
        Report report =
                new Report(List.of(jvm("c", 9, true), jvm("b", 1, true), jvm("a", 9, true)), List.of(), List.of());

        assertEquals(
                List.of("b", "a", "c"), report.jvms().stream().map(Jvm::journal).toList());
    }

    @Test
    void severityFollowsTheOrderOfTheContract() {
        assertEquals(
                List.of("leaked", "rescued", "overdue", "open"),
                List.of(Verdict.values()).stream().map(Verdict::word).toList());
    }

    @Test
    void aFrameSaysAsMuchAsIsKnown() {
        assertEquals("a.B.m(B.java:3)", new Frame("a.B", "m", "B.java", 3, false).toString());
        assertEquals("a.B.m(B.java)", new Frame("a.B", "m", "B.java", -1, false).toString());
        assertEquals("a.B.m(B)", new Frame("a.B", "m", null, 3, false).toString());
    }

    private static Jvm jvm(String journal, int second, boolean complete) {
        return new Jvm(journal, 1, Instant.EPOCH.plusSeconds(second), "17", "Main", 0, null, complete, List.of());
    }
}
