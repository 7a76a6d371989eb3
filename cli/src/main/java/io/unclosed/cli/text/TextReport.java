// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.text;

import io.unclosed.report.Finding;
import io.unclosed.report.Jvm;
import io.unclosed.report.Report;
import io.unclosed.report.explain.Printable;
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

    /** Everything: the heading, the findings, and what the reader must know about the report itself. */
    public void report(Report report) {
        paragraph(new Heading(layout).lines(report));
        findings(report.findings());
        notices(report);
    }

    /** The findings, a paragraph each. */
    public void findings(List<Finding> findings) {
        FindingText text = new FindingText(layout);
        findings.forEach(finding -> paragraph(text.lines(finding)));
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

    /** {@code 1204 resources watched in 2 JVMs}. */
    public static String watched(Report report) {
        return Heading.watched(report) + " in " + Count.of(report.jvms().size(), "JVM");
    }
}
