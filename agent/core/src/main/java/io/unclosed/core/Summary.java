// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core;

import io.unclosed.core.descriptors.Unexplained;
import io.unclosed.report.Finding;
import io.unclosed.report.Report;
import io.unclosed.report.Verdict;
import io.unclosed.report.suppress.Suppressions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
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

    static String of(
            List<Finding> raw,
            Suppressions suppressions,
            long watched,
            Optional<Unexplained> unexplained,
            Path journal) {
        List<Finding> all = Report.of(List.of(), raw).findings();
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        List<Finding> findings = all.stream()
                .filter(finding -> suppressions.of(finding, today) == null)
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add((findings.isEmpty() ? NOTHING : counts(findings)) + suppressed(count(all) - count(findings)) + "; "
                + watched(watched));
        findings.stream().limit(FINDINGS).map(Summary::line).forEach(lines::add);
        if (findings.size() > FINDINGS) {
            lines.add("… and " + (findings.size() - FINDINGS) + " more findings");
        }
        unexplained.filter(some -> some.count() > 0).ifPresent(some -> lines.add(some.sentence()));
        if (!findings.isEmpty()) {
            lines.add("for stacks and remedies: java -jar unclosed.jar report " + journal);
        }
        return String.join("\n", lines);
    }

    private static String suppressed(long count) {
        return count == 0 ? "" : ", " + count + " suppressed";
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
        return count(findings.stream()
                .filter(finding -> finding.verdict() == verdict)
                .toList());
    }

    private static long count(List<Finding> findings) {
        return findings.stream().mapToLong(Finding::count).sum();
    }

    private static String line(Finding finding) {
        String place = finding.culpritFrame().map(frame -> " at " + frame).orElse("");
        String late = finding.closedLate() == 0 ? "" : ", " + finding.closedLate() + " closed late";
        return "  " + finding.verdict().word() + " " + finding.count() + " x " + finding.type() + place + late;
    }
}
