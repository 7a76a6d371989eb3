// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.gate;

import io.unclosed.model.Finding;
import io.unclosed.model.Report;
import io.unclosed.model.Verdict;
import io.unclosed.model.catalog.Severity;
import io.unclosed.model.suppress.Suppression;
import io.unclosed.model.suppress.Suppressions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The policy of a build. Findings that are a warning or a note never count.
 *
 * @param failOn the verdicts that count
 * @param severities how bad findings are
 * @param max how many findings that count are let pass
 * @param baseline findings that are known and don't count
 * @param suppressions rules for findings that don't count
 */
public record Gate(Set<Verdict> failOn, Severities severities, long max, Baseline baseline, Suppressions suppressions) {

    /** The default: the two verdicts that are certainly mistakes. */
    public static final Set<Verdict> DEFAULT_FAIL_ON = Set.of(Verdict.LEAKED, Verdict.RESCUED);

    /** The gate with all defaults. */
    public static final Gate DEFAULT =
            new Gate(DEFAULT_FAIL_ON, Severities.OF_RULES, 0, Baseline.NONE, Suppressions.NONE);

    public Gate {
        failOn = Set.copyOf(failOn);
    }

    /** Holds a report against this gate, today. */
    public GateResult judge(Report report) {
        return judge(report, LocalDate.now(ZoneId.systemDefault()));
    }

    /** Holds a report against this gate, on a day: rules expire. */
    GateResult judge(Report raw, LocalDate today) {
        Report report = severities.grade(raw);
        Map<Finding, Suppression> suppressed = suppressed(report.findings(), today);
        Set<Finding> known = baseline.accepted(report.findings().stream()
                .filter(finding -> !suppressed.containsKey(finding))
                .toList());
        List<Judged> judged = report.findings().stream()
                .map(finding ->
                        new Judged(finding, standing(finding, suppressed.get(finding), known.contains(finding))))
                .toList();
        long failing = judged.stream().filter(each -> each.standing().failing()).count();
        return new GateResult(
                report,
                judged,
                failing <= max,
                baseline.gone(report.findings()),
                unused(suppressed.values(), today),
                expired(today));
    }

    /** The verdicts that count, most severe first. */
    public List<Verdict> severestFirst() {
        return failOn.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(failOn));
    }

    private Map<Finding, Suppression> suppressed(List<Finding> findings, LocalDate today) {
        Map<Finding, Suppression> suppressed = new HashMap<>();
        for (Finding finding : findings) {
            Suppression rule = suppressions.of(finding, today);
            if (rule != null) {
                suppressed.put(finding, rule);
            }
        }
        return suppressed;
    }

    private List<Suppression> unused(Collection<Suppression> used, LocalDate today) {
        Set<Suppression> of = new HashSet<>(used);
        return suppressions.rules().stream()
                .filter(rule -> !of.contains(rule) && !rule.expired(today))
                .toList();
    }

    private List<Suppression> expired(LocalDate today) {
        return suppressions.rules().stream().filter(rule -> rule.expired(today)).toList();
    }

    private Standing standing(Finding finding, @Nullable Suppression rule, boolean known) {
        if (rule != null) {
            return new Standing(Standing.Kind.SUPPRESSED, known, rule);
        }
        if (!failOn.contains(finding.verdict()) || finding.severity() != Severity.ERROR) {
            return new Standing(Standing.Kind.BELOW, known, null);
        }
        return new Standing(known ? Standing.Kind.KNOWN : Standing.Kind.FAILING, known, null);
    }
}
