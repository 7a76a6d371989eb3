// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.gate;

import io.unclosed.model.Finding;
import io.unclosed.model.Report;
import io.unclosed.model.catalog.Severity;
import io.unclosed.model.suppress.Glob;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How bad findings of some types are, where a project sees it otherwise than the types' rules.
 *
 * @param byType from a glob of full or simple type names; of several that match the last one counts
 */
public record Severities(Map<Glob, Severity> byType) {

    /** As the rules of the types have it. */
    public static final Severities OF_RULES = new Severities(Map.of());

    public Severities {
        byType = new LinkedHashMap<>(byType);
    }

    /** The report with these severities. */
    Report grade(Report report) {
        return byType.isEmpty()
                ? report
                : new Report(
                        report.jvms(),
                        report.findings().stream().map(this::grade).toList(),
                        report.problems());
    }

    private Finding grade(Finding finding) {
        String simpleName = finding.type().substring(finding.type().lastIndexOf('.') + 1);
        Severity severity = finding.severity();
        for (Map.Entry<Glob, Severity> entry : byType.entrySet()) {
            if (entry.getKey().matches(finding.type()) || entry.getKey().matches(simpleName)) {
                severity = entry.getValue();
            }
        }
        return finding.graded(severity);
    }
}
