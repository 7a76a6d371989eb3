// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.unclosed.model.Finding;
import io.unclosed.model.Report;
import io.unclosed.model.Samples;
import io.unclosed.model.Verdict;
import io.unclosed.report.gate.Difference.Change;
import io.unclosed.report.gate.Difference.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final Finding LEAK = finding("aaaa", 10, 3);
    private static final Finding OTHER = finding("bbbb", 20, 3);

    @Test
    void whatIsInOneReportOnlyIsNewOrGone() {
        assertEquals(List.of(new Change(null, OTHER), new Change(LEAK, null)), changes(List.of(LEAK), List.of(OTHER)));
    }

    @Test
    void countsGrowAndShrinkAndLinesMove() {
        Finding more = finding("aaaa", 11, 4);
        Finding fewer = finding("bbbb", 20, 2);

        List<Change> changes = changes(List.of(LEAK, OTHER), List.of(more, fewer));
        assertEquals(List.of(new Change(LEAK, more), new Change(OTHER, fewer)), changes);
        assertEquals(
                List.of(Kind.MORE, Kind.FEWER),
                changes.stream().map(Change::kind).toList());
        assertEquals(Kind.SAME, changes(List.of(LEAK), List.of(LEAK)).get(0).kind());
    }

    @Test
    void ofSeveralLinesOfAMethodTheOneThatIsNewIsNamed() {
        Finding added = finding("aaaa", 5, 9);

        assertEquals(
                List.of(new Change(null, added), new Change(LEAK, LEAK)), changes(List.of(LEAK), List.of(added, LEAK)));
    }

    @Test
    void anotherVerdictIsAnotherFinding() {
        Finding open = Samples.finding("aaaa", Verdict.OPEN, 10, 3);

        assertEquals(
                List.of(Kind.NEW, Kind.GONE),
                changes(List.of(LEAK), List.of(open)).stream().map(Change::kind).toList());
    }

    private static List<Change> changes(List<Finding> before, List<Finding> after) {
        return Difference.between(report(before), report(after)).changes();
    }

    private static Report report(List<Finding> findings) {
        return Report.of(List.of(Samples.jvm("a.jsonl", true)), findings);
    }

    private static Finding finding(String fingerprint, int line, long count) {
        return Samples.finding(fingerprint, Verdict.LEAKED, line, count);
    }
}
