// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.command;

import io.unclosed.cli.launch.LaunchException;
import io.unclosed.cli.launch.Program;
import io.unclosed.cli.terminal.Output;
import io.unclosed.cli.text.TextReport;
import io.unclosed.model.Report;
import io.unclosed.report.explain.GateSentence;
import io.unclosed.report.gate.Gate;
import io.unclosed.report.gate.GateResult;
import io.unclosed.report.journal.ReportSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a program under the agent. */
@Command(
        name = "run",
        header = "Run a command with every JVM that it starts under the agent, then print the report.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        sortOptions = false,
        footer = {
            "",
            "The report goes to standard error; standard output stays the command's own. Exits with the command's exit"
                    + " status. Exits with 3 if the command succeeds but the --fail-on gate fails.",
            "",
            "Examples:",
            "  unclosed run -- java -jar app.jar",
            "  unclosed run --fail-on leaked,rescued -- mvn verify",
            "  unclosed run --agent stacks=full -- ./gradlew --no-daemon test"
        })
public final class RunCommand implements Callable<Integer> {

    private final Setting setting;

    @Parameters(paramLabel = "COMMAND", arity = "1..*", description = "The command and its arguments, after --.")
    private List<String> command = List.of();

    @Option(
            names = "--dest",
            paramLabel = "DIR",
            description = "The folder for the journals. Default: ${DEFAULT-VALUE}")
    private Path dest = Path.of("unclosed-reports");

    @Option(
            names = "--agent",
            paramLabel = "KEY=VALUE",
            description = "An option for the agent, such as types=..., rules=FILE or stacks=full. May be repeated.")
    private Map<String, String> agentOptions = Map.of();

    @Mixin
    private GateOptions options = new GateOptions();

    @Option(names = "--all-frames", description = "Show all frames, including those of the JDK and of frameworks.")
    private boolean allFrames;

    public RunCommand(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Integer call() {
        boolean judges = options.asked();
        Gate gate = options.limited();
        try {
            Program program = new Program(
                    command, dest, agentOptions(), setting.terminal().variables());
            Set<Path> before = new HashSet<>(journals());
            int status = program.run();
            List<Path> written = new ArrayList<>(journals());
            written.removeAll(before);
            return written.isEmpty() ? nothingRan(status) : report(written, gate, judges, status);
        } catch (LaunchException e) {
            int status = e.callersMistake() ? ExitStatus.USAGE : ExitStatus.FAILURE;
            throw new CommandFailure(status, e.sentence(), e);
        }
    }

    /** Options that were given take precedence over configured ones. */
    private Map<String, String> agentOptions() {
        Map<String, String> all = new LinkedHashMap<>(setting.agentOptions());
        all.putAll(agentOptions);
        return all;
    }

    private List<Path> journals() {
        try {
            // The command may have removed the folder, as "mvn clean" would.
            return Files.isDirectory(dest) ? ReportSource.journals(dest) : List.of();
        } catch (IOException e) {
            throw new CommandFailure(ExitStatus.FAILURE, "cannot list the folder " + dest + "; make it readable", e);
        }
    }

    private int nothingRan(int status) {
        setting.complain("no report found: no JVM ran under the agent; either " + command.get(0)
                + " started none, or the agent refused its options (it says so above), or a JVM that was running before"
                + " did the work (a build daemon), or JAVA_TOOL_OPTIONS was changed on the way");
        return status == 0 ? ExitStatus.NO_REPORT : status;
    }

    private int report(List<Path> written, Gate gate, boolean judges, int status) {
        Report report;
        try {
            report = Reports.read(setting, written);
        } catch (CommandFailure e) {
            e.messages().forEach(setting::complain);
            return status == 0 ? e.exitStatus() : status;
        }
        Output output = setting.terminal().err();
        TextReport text = Reports.text(setting, output, allFrames);
        GateResult outcome = gate.judge(report);
        if (!setting.quiet() || !report.findings().isEmpty() || !report.complete()) {
            text.report(outcome);
        }
        int verdict = judges ? judge(outcome, gate, text) : ExitStatus.FINE;
        output.text().flush();
        return status == 0 ? verdict : status;
    }

    private int judge(GateResult outcome, Gate gate, TextReport text) {
        if (!setting.quiet() || !outcome.passed()) {
            text.paragraph(List.of(GateSentence.of(gate, outcome)));
        }
        return outcome.passed()
                ? Reports.completeness(setting, outcome.report(), options.allowIncomplete())
                : ExitStatus.GATE_FAILED;
    }
}
