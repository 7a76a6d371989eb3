// SPDX-License-Identifier: Apache-2.0
package io.unclosed.maven;

import io.unclosed.model.Finding;
import io.unclosed.model.Frame;
import io.unclosed.model.Remedy;
import io.unclosed.model.text.Printable;
import io.unclosed.report.explain.FoldedStack;
import io.unclosed.report.explain.Sentence;
import io.unclosed.report.format.Gaps;
import io.unclosed.report.gate.GateResult;
import io.unclosed.report.gate.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The result of a gate, as lines for Maven's log. */
final class FindingLines {

    private FindingLines() {}

    /** What fails the gate: for each finding what, where, and the remedy. */
    static List<String> of(GateResult outcome) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : outcome.of(Standing.Kind.FAILING)) {
            lines.add(Printable.text(finding.verdict().word().toUpperCase(Locale.ROOT) + "  " + Sentence.of(finding)));
            String lead = "  at ";
            for (Frame frame : FoldedStack.of(finding, false).shown()) {
                lines.add(lead + Printable.text(frame.toString()));
                lead = "     ";
            }
            lines.add("  " + Printable.text(Remedy.of(finding)));
        }
        return lines;
    }

    /** Gaps in the report, and rules that match nothing any more. */
    static List<String> notices(GateResult outcome) {
        List<String> lines = new ArrayList<>(Gaps.of(outcome.report()));
        outcome.expired()
                .forEach(rule -> lines.add(rule.place() + ": expired on " + rule.until()
                        + " and suppresses nothing; close what it names, or give it another day"));
        outcome.unused().forEach(rule -> lines.add(rule.place() + ": suppresses nothing here; remove it"));
        return lines.stream().map(Printable::text).toList();
    }
}
