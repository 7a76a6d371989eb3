// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How long the programs of {@code examples/real} take together, each with the start of its JVMs. */
public record RealPrograms() implements Experiment {

    private static final Pattern TIMES = Pattern.compile(
            "(?:ok  |FAIL) (\\S+).*\\n     median of 1: (\\d+) ms without, (\\d+) ms with$", Pattern.MULTILINE);

    @Override
    public String title() {
        return "the real programs, together";
    }

    @Override
    public String unit() {
        return "ms";
    }

    /** Full stacks only: the script takes turns by itself, and knows no peer. */
    @Override
    public Series run(Bench bench, Set<Subject> subjects) throws IOException, InterruptedException {
        List<Double> without = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        Map<Subject, String> remarks = new EnumMap<>(Subject.class);
        for (int round = 0; round < bench.effort().peerRounds(); round++) {
            String output = runScript(bench);
            List<MatchResult> programs = TIMES.matcher(output).results().toList();
            if (programs.isEmpty()) {
                return new Series(Map.of(), Map.of(Subject.FULL, lastLine(output)), Map.of());
            }
            without.add(programs.stream().mapToDouble(times -> millis(times, 2)).sum());
            with.add(programs.stream().mapToDouble(times -> millis(times, 3)).sum());
            remarks.put(Subject.FULL, eachOf(programs));
        }
        return new Series(Map.of(Subject.UNTRACKED, without, Subject.FULL, with), Map.of(), remarks);
    }

    private static String runScript(Bench bench) throws IOException, InterruptedException {
        Path none = bench.folder().resolve("no-command-line");
        Process process = new ProcessBuilder(
                        bench.kit().realPrograms().toString(),
                        "--time",
                        "1",
                        "--java",
                        bench.jdk().home().toString(),
                        "--agent",
                        bench.kit().agent().toString(),
                        "--cli",
                        none.toString(),
                        "--reports",
                        bench.folder().resolve("real").toString())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private static String eachOf(List<MatchResult> programs) {
        List<String> ratios = programs.stream()
                .map(times ->
                        String.format(Locale.ROOT, "%s %.2f×", times.group(1), millis(times, 3) / millis(times, 2)))
                .toList();
        return "in the last round " + String.join(", ", ratios);
    }

    private static double millis(MatchResult times, int group) {
        return Double.parseDouble(times.group(group));
    }

    private static String lastLine(String output) {
        List<String> lines = output.strip().lines().toList();
        return lines.isEmpty() ? "no output" : lines.get(lines.size() - 1);
    }
}
