// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.gate;

import io.unclosed.catalog.Severity;
import io.unclosed.report.Finding;
import io.unclosed.report.Report;
import io.unclosed.report.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a build lets pass. Findings whose type's rule calls them a warning or a note never count.
 *
 * @param failOn the verdicts that count
 * @param max how many findings that count are let pass
 * @param baseline findings that don't count, whatever their verdict
 */
public record Gate(Set<Verdict> failOn, long max, Baseline baseline) {

    /** What counts where nobody says otherwise: the two verdicts that are mistakes beyond doubt. */
    public static final Set<Verdict> DEFAULT_FAIL_ON = Set.of(Verdict.LEAKED, Verdict.RESCUED);

    public Gate {
        failOn = Set.copyOf(failOn);
    }

    /** Holds a report against this gate. */
    public Outcome judge(Report report) {
        List<Finding> counting = report.findings().stream()
                .filter(finding -> failOn.contains(finding.verdict()) && finding.severity() == Severity.ERROR)
                .toList();
        List<Finding> remaining = baseline.rejected(counting);
        return new Outcome(remaining, counting.size() - remaining.size(), remaining.size() <= max);
    }

    /** The verdicts that count, most severe first. */
    public List<Verdict> severestFirst() {
        return failOn.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(failOn));
    }

    /**
     * What a gate makes of a report.
     *
     * @param remaining findings that count and that no baseline accepts
     * @param accepted how many findings the baseline accepted
     * @param passed whether no more remain than the gate lets pass
     */
    public record Outcome(List<Finding> remaining, int accepted, boolean passed) {}
}
