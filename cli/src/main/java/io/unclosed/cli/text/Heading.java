// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.text;

import io.unclosed.model.Finding;
import io.unclosed.model.Jvm;
import io.unclosed.model.Report;
import io.unclosed.model.Verdict;
import io.unclosed.model.text.Printable;
import io.unclosed.report.explain.Count;
import io.unclosed.report.gate.GateResult;
import io.unclosed.report.gate.Judged;
import io.unclosed.report.gate.Standing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The first lines: what ran, how much was watched, what came out. */
final class Heading {

    private final Span span;

    Heading(Layout layout) {
        this.span = new Span(layout);
    }

    List<String> lines(GateResult outcome) {
        Report report = outcome.report();
        List<Finding> counted = outcome.findings().stream()
                .filter(judged -> judged.standing().kind() != Standing.Kind.SUPPRESSED)
                .map(Judged::finding)
                .toList();
        int suppressed = report.findings().size() - counted.size();
        List<String> lines = new ArrayList<>();
        lines.add(Printable.text(programs(report.jvms())) + ": " + Count.watched(report) + unexplained(report));
        lines.add((counted.isEmpty() ? nothing(report, suppressed > 0) : verdicts(counted))
                + (suppressed == 0 ? "" : "; " + suppressed + " suppressed"));
        return lines;
    }

    private static String unexplained(Report report) {
        long count = report.unexplained();
        return count == 0 ? "" : ", " + Count.of(count, "open descriptor") + " unexplained";
    }

    private String programs(List<Jvm> jvms) {
        if (jvms.size() != 1) {
            return Count.of(jvms.size(), "JVM");
        }
        Jvm jvm = jvms.get(0);
        String main = jvm.main().isBlank() ? "a JVM" : jvm.main();
        return main + ", Java " + jvm.java() + ", " + span.dateAndTime(jvm.start());
    }

    private static String nothing(Report report, boolean suppressed) {
        if (!report.complete()) {
            return "nothing was found unclosed, as far as the report goes";
        }
        if (suppressed) {
            return "nothing else was left unclosed";
        }
        return report.watched() == 0
                ? "nothing was found, because no resource was opened: check that the program did its work, and the"
                        + " agent's options"
                : "nothing was left unclosed";
    }

    private static String verdicts(List<Finding> findings) {
        Map<Verdict, List<Finding>> byVerdict = findings.stream()
                .collect(Collectors.groupingBy(
                        Finding::verdict, () -> new EnumMap<>(Verdict.class), Collectors.toList()));
        return byVerdict.entrySet().stream()
                .map(entry -> entry.getValue().size() + " " + entry.getKey().word() + resources(entry.getValue()))
                .collect(Collectors.joining(", ", Count.of(findings.size(), "finding") + ": ", ""));
    }

    private static String resources(List<Finding> findings) {
        long count = findings.stream().mapToLong(Finding::count).sum();
        return " (" + Count.of(count, "resource") + ")";
    }
}
