// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.gate;

import io.unclosed.model.Finding;
import io.unclosed.model.Report;
import io.unclosed.model.suppress.Suppression;
import java.util.List;

/**
 * The result of a gate.
 *
 * @param report as it was judged: severities are those of the policy
 * @param findings every finding of the report, in its order
 * @param passed whether no more are failing than the gate lets pass
 * @param gone how many lines of the baseline are not in the report any more
 * @param unused the user's rules that hold and suppressed nothing
 * @param expired the user's rules whose last day is over: they suppress nothing
 */
public record GateResult(
        Report report,
        List<Judged> findings,
        boolean passed,
        int gone,
        List<Suppression> unused,
        List<Suppression> expired) {

    public GateResult {
        findings = List.copyOf(findings);
        unused = List.copyOf(unused);
        expired = List.copyOf(expired);
    }

    /** The findings that stand in one way, in their order. */
    public List<Finding> of(Standing.Kind kind) {
        return findings.stream()
                .filter(judged -> judged.standing().kind() == kind)
                .map(Judged::finding)
                .toList();
    }
}
