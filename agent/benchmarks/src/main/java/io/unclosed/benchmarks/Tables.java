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
import java.util.TreeSet;

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
        }
        return text.toString();
    }

    private String judged(Row row, Jdk jdk) {
        Optional<Series> series = results.of(jdk, row.experiment());
        if (series.isEmpty()) {
            return NONE;
        }
        String failure = series.get().failure(row.subject());
        OptionalDouble measured = row.goal().measured(series.get(), row.subject());
        if (failure != null || measured.isEmpty()) {
            return "n/a: " + failure;
        }
        String text = row.goal().format(measured.getAsDouble());
        return measured.getAsDouble() <= row.goal().atMost() ? text : "**" + text + "**";
    }

    private String peers(Row row) {
        List<String> all = new ArrayList<>();
        for (Subject peer : new TreeSet<>(row.peers())) {
            List<String> each = results.jdks().stream()
                    .map(jdk -> results.of(jdk, row.experiment())
                            .map(series -> row.goal().measured(series, peer))
                            .filter(OptionalDouble::isPresent)
                            .map(value -> row.goal().format(value.getAsDouble()))
                            .orElse("n/a"))
                    .toList();
            boolean tried = results.jdks().stream()
                    .anyMatch(jdk -> results.of(jdk, row.experiment())
                            .map(series -> series.subjects().contains(peer))
                            .orElse(false));
            if (tried) {
                all.add(peer.title() + " " + String.join(" / ", each));
            }
        }
        return all.isEmpty() ? NONE : String.join("<br>", all);
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

    private static String value(Series series, Subject subject) {
        String failure = series.failure(subject);
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
