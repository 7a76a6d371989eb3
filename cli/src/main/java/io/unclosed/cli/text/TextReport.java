// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.text;

import io.unclosed.report.Finding;
import io.unclosed.report.Jvm;
import io.unclosed.report.Report;
import java.io.PrintWriter;
import java.util.List;

/** A report as text. */
public final class TextReport {

    private final Layout layout;
    private final PrintWriter out;

    public TextReport(Layout layout, PrintWriter out) {
        this.layout = layout;
        this.out = out;
    }

    /** Everything: the heading, the findings, and what the reader must know about the report itself. */
    public void report(Report report) {
        print(new Heading(layout).lines(report));
        findings(report.findings());
        notices(report);
    }

    /** The findings, each after an empty line. */
    public void findings(List<Finding> findings) {
        FindingText text = new FindingText(layout);
        for (Finding finding : findings) {
            out.println();
            print(text.lines(finding));
        }
    }

    /** Why the report is incomplete, and what its JVMs had to say. */
    public void notices(Report report) {
        if (!report.problems().isEmpty()
                || report.jvms().stream().anyMatch(jvm -> !jvm.notices().isEmpty())) {
            out.println();
        }
        for (String problem : report.problems()) {
            out.println("incomplete: " + Printable.text(problem));
        }
        for (Jvm jvm : report.jvms()) {
            String kind = jvm.complete() ? "note: " : "incomplete: ";
            jvm.notices().forEach(notice -> out.println(kind + Printable.text(jvm.journal() + ": " + notice)));
        }
    }

    /** {@code 1204 resources watched in 2 JVMs}. */
    public static String watched(Report report) {
        return Heading.watched(report) + " in " + Count.of(report.jvms().size(), "JVM");
    }

    private void print(List<String> lines) {
        lines.forEach(out::println);
    }
}
