// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.format;

import io.unclosed.model.Finding;
import io.unclosed.model.Frame;
import io.unclosed.model.Remedy;
import io.unclosed.model.Report;
import io.unclosed.model.catalog.Severity;
import io.unclosed.model.text.Printable;
import io.unclosed.report.explain.FoldedStack;
import io.unclosed.report.explain.Sentence;
import io.unclosed.report.gate.Judged;
import io.unclosed.report.gate.Standing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Workflow commands that GitHub Actions shows as annotations beside the changed lines.
 *
 * <p>A finding that fails the gate is an error, one that the policy lets pass a warning or a notice; accepted ones are not shown.
 * GitHub keeps ten annotations of a kind from one step and drops the others without a word, so no more are written, and
 * one line tells how many there are.
 */
final class GithubFormat {

    private static final int MOST = 10;

    private final Content content;
    private final Appendable out;

    private GithubFormat(Content content, Appendable out) {
        this.content = content;
        this.out = out;
    }

    static void write(Content content, Appendable out) throws IOException {
        new GithubFormat(content, out).write();
    }

    private void write() throws IOException {
        List<String> untold = new ArrayList<>();
        for (String level : List.of("error", "warning", "notice")) {
            List<Finding> findings = findings(level);
            int room = MOST - (level.equals("error") ? 0 : 1); // one for remarks about the report itself
            for (Finding finding : findings.subList(0, Math.min(room, findings.size()))) {
                annotate(level, finding);
            }
            if (findings.size() > room) {
                untold.add(findings.size() - room + " " + level + "s");
            }
        }
        incomplete();
        if (!untold.isEmpty()) {
            command(
                    "notice",
                    "title=" + property("Unclosed: more findings"),
                    String.join(", ", untold) + " more, which GitHub would not show here; unclosed report shows all");
        }
    }

    private List<Finding> findings(String level) {
        return content.outcome().findings().stream()
                .filter(judged -> level(judged).equals(level))
                .map(Judged::finding)
                .toList();
    }

    private static String level(Judged judged) {
        Standing.Kind kind = judged.standing().kind();
        if (kind == Standing.Kind.FAILING) {
            return "error";
        }
        if (kind != Standing.Kind.BELOW) {
            return "";
        }
        return judged.finding().severity() == Severity.NOTE ? "notice" : "warning";
    }

    private void annotate(String level, Finding finding) throws IOException {
        String title = "title=" + property(finding.verdict().word() + " " + finding.type());
        command(level, place(finding) + title, message(finding));
    }

    private String place(Finding finding) {
        return finding.culpritFrame()
                .flatMap(frame -> content.sources().path(frame).map(file -> place(file, frame)))
                .orElse("");
    }

    private static String place(String file, Frame frame) {
        return "file=" + property(file) + "," + (frame.line() > 0 ? "line=" + frame.line() + "," : "");
    }

    private static String message(Finding finding) {
        String frames = FoldedStack.of(finding, false).shown().stream()
                .map(frame -> "\n  at " + Printable.text(frame.toString()))
                .collect(Collectors.joining());
        return Printable.text(Sentence.of(finding)) + frames + "\n" + Printable.text(Remedy.of(finding));
    }

    private void incomplete() throws IOException {
        Report report = content.outcome().report();
        if (report.complete()) {
            return;
        }
        command(
                "warning",
                "title=" + property("Unclosed: the report is incomplete"),
                String.join("\n", Gaps.of(report)));
    }

    private void command(String name, String properties, String message) throws IOException {
        out.append("::")
                .append(name)
                .append(' ')
                .append(properties)
                .append("::")
                .append(data(message))
                .append('\n');
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(Printable.text(text)).replace(":", "%3A").replace(",", "%2C");
    }
}
