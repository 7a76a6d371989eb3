// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.text;

import io.unclosed.model.Finding;
import io.unclosed.model.Jvm;
import io.unclosed.model.Report;
import io.unclosed.model.text.Printable;
import io.unclosed.report.gate.Difference;
import io.unclosed.report.gate.GateResult;
import io.unclosed.report.gate.Standing;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A report as text. */
public final class TextReport {

    private final Layout layout;
    private final PrintWriter out;
    private boolean started;

    public TextReport(Layout layout, PrintWriter out) {
        this.layout = layout;
        this.out = out;
    }

    /** Everything: the heading, the findings, and remarks about the report itself. */
    public void report(GateResult outcome) {
        paragraph(new Heading(layout).lines(outcome));
        FindingText text = new FindingText(layout);
        for (boolean suppressed : new boolean[] {false, true}) {
            outcome.findings().stream()
                    .filter(judged -> (judged.standing().kind() == Standing.Kind.SUPPRESSED) == suppressed)
                    .forEach(judged -> paragraph(text.lines(judged)));
        }
        notices(outcome.report());
        rules(outcome);
    }

    /** The findings, a paragraph each. */
    public void findings(List<Finding> findings) {
        FindingText text = new FindingText(layout);
        findings.forEach(finding -> paragraph(text.lines(finding)));
    }

    /** What changed between two reports. */
    public void difference(Difference difference) {
        paragraph(new DifferenceText(layout).lines(difference));
        paragraph(List.of(DifferenceText.counts(difference)));
    }

    /** Why the report is incomplete, and what its JVMs had to say. */
    public void notices(Report report) {
        List<String> lines = new ArrayList<>();
        report.problems().forEach(problem -> lines.add("incomplete: " + Printable.text(problem)));
        for (Jvm jvm : report.jvms()) {
            String kind = jvm.complete() ? "note: " : "incomplete: ";
            jvm.notices().forEach(notice -> lines.add(kind + Printable.text(jvm.journal() + ": " + notice)));
        }
        paragraph(lines);
    }

    /** The user's own rules that match nothing any more. */
    public void rules(GateResult outcome) {
        List<String> lines = new ArrayList<>();
        outcome.expired()
                .forEach(rule -> lines.add("note: " + rule.place() + ": expired on " + rule.until()
                        + " and suppresses nothing; close what it names, or give it another day"));
        outcome.unused()
                .forEach(rule -> lines.add("note: " + rule.place() + ": suppresses nothing here; remove it"
                        + " if that is so wherever it is used"));
        paragraph(lines.stream().map(Printable::text).toList());
    }

    /** Lines, set off from what stands before them. */
    public void paragraph(List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        if (started) {
            out.println();
        }
        started = true;
        lines.forEach(out::println);
    }
}
