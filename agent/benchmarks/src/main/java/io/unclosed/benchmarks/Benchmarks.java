// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks;

import io.unclosed.benchmarks.experiment.Bench;
import io.unclosed.benchmarks.experiment.Effort;
import io.unclosed.benchmarks.experiment.Experiment;
import io.unclosed.benchmarks.experiment.Kit;
import io.unclosed.benchmarks.experiment.Series;
import io.unclosed.benchmarks.experiment.Subject;
import io.unclosed.core.jar.Jdks;
import io.unclosed.core.jar.Jdks.Jdk;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures what watching costs and prints the table; a whole run also writes it into {@code docs/performance.md}. */
@Command(
        name = "run.sh",
        header = "Measures what watching costs, beside peers, on every JDK of this machine.",
        description = "Without any option it also writes the table into docs/performance.md.",
        sortOptions = false)
final class Benchmarks implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--row",
            paramLabel = "NAME",
            description = "Only this row, or those whose names begin with NAME-. May be repeated.")
    private List<String> names = List.of();

    @Option(names = "--jdk", paramLabel = "N", description = "Only on this feature release.")
    private int feature;

    @Option(names = "--quick", description = "Fewer and shorter runs: less than ten minutes, and more noise.")
    private boolean quick;

    @Option(
            names = "--cpu",
            description =
                    "Open and close, start and load classes by processor time, not by the clock: for a machine that"
                            + " others use, too.")
    private boolean processorTime;

    @Option(names = "--no-peers", description = "Unclosed only.")
    private boolean withoutPeers;

    @Option(names = "--list", description = "Only list the rows.")
    private boolean list;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and end.")
    @SuppressWarnings("unused") // picocli sees to it.
    private boolean help;

    @Option(names = "--project", hidden = true, required = true)
    private Path project = Path.of("");

    @Option(
            names = "--agent",
            paramLabel = "JAR",
            description = "Another agent than the one that was built here: an older one, to see what a change costs.")
    private @Nullable Path agent;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Row> rows = rows();
        if (list) {
            rows.forEach(row -> out().println(
                            row.name() + ": " + row.title() + ": " + row.goal().text()));
            return CommandLine.ExitCode.OK;
        }
        Results results = measure(rows);
        Tables tables = new Tables(rows, results);
        String measured = where(results) + "\n\n" + tables.goals() + "\n" + tables.details();
        out().println(measured);
        if (isWhole()) {
            Page.of(project).replace(measured);
        }
        return CommandLine.ExitCode.OK;
    }

    /** Whether these are figures for the page: nothing left out, nothing hurried. */
    private boolean isWhole() {
        return names.isEmpty() && !quick && !processorTime && !withoutPeers && feature == 0 && agent == null;
    }

    private List<Row> rows() {
        if (names.isEmpty()) {
            return Rows.ALL;
        }
        List<Row> chosen = Rows.ALL.stream()
                .filter(row -> names.stream().anyMatch(name -> (row.name() + "-").startsWith(name + "-")))
                .toList();
        if (chosen.isEmpty()) {
            throw new ParameterException(
                    commandLine(),
                    "no row " + names + "; there are "
                            + Rows.ALL.stream().map(Row::name).collect(Collectors.joining(", ")));
        }
        return chosen;
    }

    private Results measure(List<Row> rows) throws IOException, InterruptedException {
        Kit kit = Kit.of(project, agent == null ? project.resolve("agent/core/target/unclosed-agent.jar") : agent);
        Map<Experiment, Set<Subject>> experiments = new LinkedHashMap<>();
        for (Row row : rows) {
            Set<Subject> subjects =
                    experiments.computeIfAbsent(row.experiment(), unused -> EnumSet.noneOf(Subject.class));
            subjects.addAll(row.subjects());
            if (withoutPeers) {
                subjects.removeIf(Subject::isPeer);
            }
        }
        Results results = new Results();
        for (Jdk jdk : jdks()) {
            for (Map.Entry<Experiment, Set<Subject>> each : experiments.entrySet()) {
                Bench bench = new Bench(kit, jdk, effort(), folder());
                results.add(jdk, each.getKey(), measure(bench, each.getKey(), each.getValue()));
            }
        }
        return results;
    }

    private Series measure(Bench bench, Experiment experiment, Set<Subject> subjects)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        commandLine().getErr().print(bench.jdk() + ": " + experiment.title() + " … ");
        commandLine().getErr().flush();
        Series series = experiment.run(bench, subjects);
        commandLine().getErr().println((System.nanoTime() - start) / 1_000_000_000 + " s");
        return series;
    }

    private List<Jdk> jdks() {
        List<Jdk> jdks = Jdks.all().stream()
                .filter(jdk -> feature == 0 || jdk.feature() == feature)
                .toList();
        if (jdks.isEmpty()) {
            throw new ParameterException(commandLine(), "no JDK " + feature + "; there are " + Jdks.all());
        }
        return jdks;
    }

    private Effort effort() {
        Effort effort = quick ? Effort.QUICK : Effort.FULL;
        return processorTime ? effort.byProcessorTime() : effort;
    }

    private Path folder() throws IOException {
        return Files.createDirectories(project.resolve("agent/benchmarks/target/runs"));
    }

    private String where(Results results) throws IOException {
        return "Measured on " + LocalDate.now(ZoneOffset.UTC) + " on " + Machine.current() + ", with "
                + results.jdks().stream().map(JdkVersion::of).collect(Collectors.joining(" and "))
                + (quick ? "; hurried (`--quick`)" : "")
                + (processorTime ? "; by processor time (`--cpu`)." : ".");
    }

    private PrintWriter out() {
        return commandLine().getOut();
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
