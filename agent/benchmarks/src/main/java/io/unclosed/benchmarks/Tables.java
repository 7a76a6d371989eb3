// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks;

import io.unclosed.benchmarks.experiment.Experiment;
import io.unclosed.benchmarks.experiment.Series;
import io.unclosed.benchmarks.experiment.Subject;
import io.unclosed.core.jar.Jdks.Jdk;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Results in Markdown: the goals and how far they are met, then what each subject of each experiment had. */
final class Tables {

    private static final String NONE = "–";

    private final List<Row> rows;
    private final Results results;

    Tables(List<Row> rows, Results results) {
        this.rows = rows;
        this.results = results;
    }

    /** One line for each row, with the peers beside us. */
    String goals() {
        List<List<String>> lines = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("row", "what", "goal"));
        results.jdks().forEach(jdk -> header.add("measured on " + jdk.feature()));
        header.add("peers ("
                + String.join(
                        " / ",
                        results.jdks().stream().map(jdk -> "" + jdk.feature()).toList()) + ")");
        lines.add(header);
        for (Row row : rows) {
            List<String> line = new ArrayList<>(
                    List.of("`" + row.name() + "`", row.title(), row.goal().text()));
            results.jdks().forEach(jdk -> line.add(judged(row, jdk)));
            line.add(peers(row));
            lines.add(line);
        }
        return Markdown.table(lines);
    }

    /** For each experiment a heading and a table: the median of each subject and its ratio to untracked. */
    String details() {
        StringBuilder text = new StringBuilder();
        for (Experiment experiment : results.experiments()) {
            text.append("### ").append(capitalised(experiment.title())).append("\n\n");
            text.append(Markdown.table(details(experiment))).append('\n');
            text.append(remarks(experiment));
        }
        return text.toString();
    }

    private String judged(Row row, Jdk jdk) {
        Optional<Series> series = results.of(jdk, row.experiment());
        if (series.isEmpty()) {
            return NONE;
        }
        return row.goal()
                .reached(series.get(), row.subject())
                .map(reached -> reached.met() ? reached.text() : "**" + reached.text() + "**")
                .orElse("**n/a: " + series.get().failures().get(row.subject()) + "**");
    }

    private String peers(Row row) {
        List<String> lines = new TreeSet<>(row.peers())
                .stream()
                        .filter(peer -> wasTried(row.experiment(), peer))
                        .map(peer -> peer.title() + " " + onEach(row, peer))
                        .toList();
        return lines.isEmpty() ? NONE : String.join("<br>", lines);
    }

    private boolean wasTried(Experiment experiment, Subject subject) {
        return results.jdks().stream()
                .flatMap(jdk -> results.of(jdk, experiment).stream())
                .anyMatch(series -> series.subjects().contains(subject));
    }

    private String onEach(Row row, Subject peer) {
        return results.jdks().stream()
                .map(jdk -> results.of(jdk, row.experiment())
                        .flatMap(series -> row.goal().reached(series, peer))
                        .map(Goal.Reached::text)
                        .orElse("n/a"))
                .collect(Collectors.joining(" / "));
    }

    private List<List<String>> details(Experiment experiment) {
        List<List<String>> lines = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("watched by"));
        Set<Subject> subjects = EnumSet.noneOf(Subject.class);
        for (Jdk jdk : results.jdks()) {
            header.add(jdk + ", " + experiment.unit());
            header.add("× untracked (least to most)");
            results.of(jdk, experiment).ifPresent(series -> subjects.addAll(series.subjects()));
        }
        lines.add(header);
        for (Subject subject : subjects) {
            List<String> line = new ArrayList<>(List.of(subject.title()));
            for (Jdk jdk : results.jdks()) {
                Optional<Series> series = results.of(jdk, experiment);
                line.add(series.map(s -> value(s, subject)).orElse(NONE));
                line.add(series.map(s -> ratio(s, subject)).orElse(NONE));
            }
            lines.add(line);
        }
        return lines;
    }

    private String remarks(Experiment experiment) {
        StringBuilder text = new StringBuilder();
        for (Jdk jdk : results.jdks()) {
            results.of(jdk, experiment)
                    .ifPresent(series -> new TreeMap<>(series.remarks()).forEach((subject, remark) -> {
                        if (!remark.isEmpty()) {
                            text.append(jdk + ", " + subject.title() + ": " + remark + ".\n\n");
                        }
                    }));
        }
        return text.toString();
    }

    private static String value(Series series, Subject subject) {
        String failure = series.failures().get(subject);
        if (failure != null) {
            return "n/a: " + failure;
        }
        OptionalDouble median = series.median(subject);
        return median.isPresent() ? String.format(Locale.ROOT, "%,.0f", median.getAsDouble()) : NONE;
    }

    private static String ratio(Series series, Subject subject) {
        List<Double> ratios = series.ratios(subject).stream().sorted().toList();
        if (ratios.isEmpty() || subject == Subject.UNTRACKED) {
            return NONE;
        }
        return String.format(
                Locale.ROOT,
                "%.2f (%.2f to %.2f)",
                series.ratio(subject).orElseThrow(),
                ratios.get(0),
                ratios.get(ratios.size() - 1));
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
