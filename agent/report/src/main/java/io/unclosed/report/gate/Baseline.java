// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.gate;

import io.unclosed.model.Finding;
import io.unclosed.model.Report;
import io.unclosed.model.Verdict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Findings accepted as known: those of a baseline file or of an earlier report.
 *
 * <p>A finding is known by its fingerprint and its verdict, so moved lines stay accepted. Where several lines of one
 * method share both, as many lines are accepted as were known: one more is new.
 */
public final class Baseline {

    /** Accepts nothing. */
    public static final Baseline NONE = new Baseline(Map.of(), Set.of());

    private final Map<Known, Integer> lines;
    private final Set<Finding.Key> exact;

    private Baseline(Map<Known, Integer> lines, Set<Finding.Key> exact) {
        this.lines = Map.copyOf(lines);
        this.exact = Set.copyOf(exact);
    }

    /** Accepts the findings of an earlier report. */
    public static Baseline of(Report earlier) {
        Map<Known, Integer> lines = new HashMap<>();
        Set<Finding.Key> exact = new HashSet<>();
        for (Finding finding : earlier.findings()) {
            lines.merge(Known.of(finding), 1, Integer::sum);
            exact.add(finding.key());
        }
        return new Baseline(lines, exact);
    }

    /** Accepts the findings that the lines of a baseline file name. */
    public static Baseline of(List<BaselineEntry> entries) {
        Map<Known, Integer> lines = new HashMap<>();
        for (BaselineEntry entry : entries) {
            lines.merge(new Known(entry.fingerprint(), entry.verdict()), entry.lines(), Integer::sum);
        }
        return new Baseline(lines, Set.of());
    }

    /** Those of the findings that are known. */
    Set<Finding> accepted(List<Finding> findings) {
        Map<Known, Integer> left = new HashMap<>(lines);
        // A line that has not moved goes first, so that of several lines the truly new one is named.
        Set<Finding> accepted = new HashSet<>();
        for (boolean moved : new boolean[] {false, true}) {
            for (Finding finding : findings) {
                if ((moved || exact.contains(finding.key())) && !accepted.contains(finding) && take(left, finding)) {
                    accepted.add(finding);
                }
            }
        }
        return accepted;
    }

    /** How many known lines are not among the findings any more. */
    int gone(List<Finding> findings) {
        Map<Known, Integer> left = new HashMap<>(lines);
        findings.forEach(finding -> take(left, finding));
        return left.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static boolean take(Map<Known, Integer> left, Finding finding) {
        Integer lines = left.get(Known.of(finding));
        if (lines == null || lines == 0) {
            return false;
        }
        left.put(Known.of(finding), lines - 1);
        return true;
    }

    /** What recognises a finding. */
    record Known(String fingerprint, Verdict verdict) {
        static Known of(Finding finding) {
            return new Known(finding.fingerprint(), finding.verdict());
        }
    }
}
