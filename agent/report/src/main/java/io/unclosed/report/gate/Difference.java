// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.gate;

import io.unclosed.model.Finding;
import io.unclosed.model.Report;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one report to another. Findings are recognised as a {@link Baseline} does it.
 *
 * @param changes new ones first, then those that are gone, grew, shrank and stayed, each in the order of their report
 */
public record Difference(List<Change> changes) {

    /** What became of a finding. */
    public enum Kind {
        NEW,
        GONE,
        MORE,
        FEWER,
        SAME
    }

    /**
     * One finding in both reports.
     *
     * @param before null where it is new
     * @param after null where it is gone
     */
    public record Change(@Nullable Finding before, @Nullable Finding after) {

        public Kind kind() {
            if (before == null) {
                return Kind.NEW;
            }
            if (after == null) {
                return Kind.GONE;
            }
            int grown = Long.compare(after.count(), before.count());
            return grown > 0 ? Kind.MORE : grown < 0 ? Kind.FEWER : Kind.SAME;
        }

        /** The finding as it is, or as it was where it is gone. */
        public Finding finding() {
            return Objects.requireNonNull(after == null ? before : after);
        }
    }

    public Difference {
        changes = changes.stream().sorted(Comparator.comparing(Change::kind)).toList();
    }

    /** How two reports differ. */
    public static Difference between(Report before, Report after) {
        Map<Finding, Finding> matches = new HashMap<>();
        Map<Finding.Key, Finding> exact = new HashMap<>();
        before.findings().forEach(finding -> exact.put(finding.key(), finding));
        for (Finding finding : after.findings()) {
            Finding same = exact.remove(finding.key());
            if (same != null) {
                matches.put(finding, same);
            }
        }
        matchMoved(exact, after.findings(), matches);
        return of(before.findings(), after.findings(), matches);
    }

    private static void matchMoved(
            Map<Finding.Key, Finding> unmatched, List<Finding> after, Map<Finding, Finding> matches) {
        Map<Baseline.Known, Deque<Finding>> moved = new LinkedHashMap<>();
        unmatched
                .values()
                .forEach(finding -> moved.computeIfAbsent(Baseline.Known.of(finding), absent -> new ArrayDeque<>())
                        .add(finding));
        for (Finding finding : after) {
            Deque<Finding> candidates = moved.get(Baseline.Known.of(finding));
            if (candidates != null && !candidates.isEmpty() && !matches.containsKey(finding)) {
                matches.put(finding, candidates.remove());
            }
        }
    }

    private static Difference of(List<Finding> before, List<Finding> after, Map<Finding, Finding> matches) {
        List<Change> changes = new ArrayList<>();
        after.forEach(finding -> changes.add(new Change(matches.get(finding), finding)));
        List<Finding> gone = new ArrayList<>(before);
        gone.removeAll(new HashSet<>(matches.values()));
        gone.forEach(finding -> changes.add(new Change(finding, null)));
        return new Difference(changes);
    }

    /** How many findings changed in one way. */
    public long count(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }
}
