// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core;

import io.unclosed.core.descriptors.Unexplained;
import io.unclosed.model.Finding;
import io.unclosed.model.Report;
import io.unclosed.model.Verdict;
import io.unclosed.model.suppress.DefaultSuppressions;
import io.unclosed.model.suppress.Suppression;
import io.unclosed.model.suppress.Suppressions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The few lines on standard error at exit. */
final class Summary {

    private static final int FINDINGS = 5;

    /** The day is UTC's: for the place's the JDK reads its file of time zones, which it may not be able to open any more. */
    private static final long MILLIS_OF_DAY = 86_400_000;

    private static final int LOSSES = 3;
    private static final String NOTHING = "nothing leaked, nothing left open";

    private Summary() {}

    /**
     * The lines.
     *
     * @param suppressions the user's
     * @param defaults whether the built-in suppressions hold, too
     * @param losses why the report is incomplete, if it is
     * @param journal null where there is none
     */
    static List<String> of(
            List<Finding> raw,
            List<Suppression> suppressions,
            boolean defaults,
            long watched,
            Optional<Unexplained> unexplained,
            List<String> losses,
            @Nullable Path journal) {
        List<String> lines = new ArrayList<>();
        for (String loss : losses.subList(0, Math.min(LOSSES, losses.size()))) {
            lines.add("the report is incomplete: " + loss);
        }
        boolean findings = false;
        if (raw.isEmpty()) {
            // Without the report's classes: this is how most short programs end, each time.
            lines.add(NOTHING + "; " + watched(watched));
        } else {
            findings = addFindings(raw, accepted(suppressions, defaults), watched, lines);
        }
        if (unexplained.isPresent() && unexplained.get().count() > 0) {
            lines.add(unexplained.get().sentence());
        }
        if (findings && journal != null) {
            lines.add("for stacks and remedies: java -jar unclosed.jar report " + journal);
        }
        return lines;
    }

    /** The built-in ones are read only now: no program waits for them to start. */
    private static Suppressions accepted(List<Suppression> suppressions, boolean defaults) {
        return new Suppressions(suppressions, defaults ? DefaultSuppressions.rules() : List.of());
    }

    /** Whether there are any that nothing suppresses. */
    private static boolean addFindings(List<Finding> raw, Suppressions suppressions, long watched, List<String> lines) {
        List<Finding> findings = new ArrayList<>();
        LocalDate today = LocalDate.ofEpochDay(Math.floorDiv(System.currentTimeMillis(), MILLIS_OF_DAY));
        long suppressed = 0;
        for (Finding finding : Report.of(List.of(), raw).findings()) {
            if (suppressions.of(finding, today) == null) {
                findings.add(finding);
            } else {
                suppressed += finding.count();
            }
        }
        lines.add((findings.isEmpty() ? NOTHING : counts(findings))
                + (suppressed == 0 ? "" : ", " + suppressed + " suppressed") + "; " + watched(watched));
        for (Finding finding : findings.subList(0, Math.min(FINDINGS, findings.size()))) {
            lines.add(line(finding));
        }
        if (findings.size() > FINDINGS) {
            lines.add("… and " + (findings.size() - FINDINGS) + " more findings");
        }
        return !findings.isEmpty();
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
