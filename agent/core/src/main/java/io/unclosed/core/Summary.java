// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core;

import io.unclosed.core.descriptors.Unexplained;
import io.unclosed.report.Finding;
import io.unclosed.report.Report;
import io.unclosed.report.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The few lines on standard error at exit. */
final class Summary {

    private static final int FINDINGS = 5;
    private static final String NOTHING = "nothing leaked, nothing left open";

    private Summary() {}

    static String of(List<Finding> raw, long watched, Optional<Unexplained> unexplained, Path journal) {
        List<String> lines = new ArrayList<>();
        if (raw.isEmpty()) {
            // Without the report's classes: this is how most short programs end, each time.
            lines.add(NOTHING + "; " + watched(watched));
        } else {
            addFindings(Report.of(List.of(), raw).findings(), watched, lines);
        }
        if (unexplained.isPresent() && unexplained.get().count() > 0) {
            lines.add(unexplained.get().sentence());
        }
        if (!raw.isEmpty()) {
            lines.add("for stacks and remedies: java -jar unclosed.jar report " + journal);
        }
        return String.join("\n", lines);
    }

    private static void addFindings(List<Finding> findings, long watched, List<String> lines) {
        lines.add(counts(findings) + "; " + watched(watched));
        for (Finding finding : findings.subList(0, Math.min(FINDINGS, findings.size()))) {
            lines.add(line(finding));
        }
        if (findings.size() > FINDINGS) {
            lines.add("… and " + (findings.size() - FINDINGS) + " more findings");
        }
    }

    private static String watched(long count) {
        return count + (count == 1 ? " resource watched" : " resources watched");
    }

    private static String counts(List<Finding> findings) {
        return Stream.of(Verdict.values())
                .map(verdict -> count(findings, verdict) + " " + verdict.word())
                .filter(text -> !text.startsWith("0 "))
                .collect(Collectors.joining(", "));
    }

    private static long count(List<Finding> findings, Verdict verdict) {
        return findings.stream()
                .filter(finding -> finding.verdict() == verdict)
                .mapToLong(Finding::count)
                .sum();
    }

    private static String line(Finding finding) {
        String place = finding.culpritFrame().map(frame -> " at " + frame).orElseGet(() -> untold(finding));
        String late = finding.closedLate() == 0 ? "" : ", " + finding.closedLate() + " closed late";
        return "  " + finding.verdict().word() + " " + finding.count() + " x " + finding.type() + place + late;
    }

    private static String untold(Finding finding) {
        return finding.frames().isEmpty() ? ", no stack was taken (stacks=full tells where)" : "";
    }
}
