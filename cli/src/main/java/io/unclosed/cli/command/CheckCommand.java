// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.command;

import io.unclosed.cli.terminal.Output;
import io.unclosed.cli.text.TextReport;
import io.unclosed.report.gate.Gate;
import io.unclosed.report.gate.Outcome;
import io.unclosed.report.gate.Standing;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fails a build on what journals hold. */
@Command(
        name = "check",
        header = "Fail (exit code 3) when journals hold findings that no build should pass with.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Without --fail-on, leaked and rescued findings fail the gate.",
            "",
            "Examples:",
            "  unclosed check unclosed-reports",
            "  unclosed check --baseline known.json unclosed-reports",
            "  unclosed check --fail-on leaked --max 2 unclosed-reports"
        })
public final class CheckCommand implements Callable<Integer> {

    private final Setting setting;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "A journal, a JSON report, or a folder of journals.")
    private List<Path> paths = List.of();

    @Mixin
    private GateOptions options = new GateOptions();

    @Option(names = "--all-frames", description = "Show frames of the JDK and of frameworks too.")
    private boolean allFrames;

    public CheckCommand(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Integer call() {
        Gate gate = options.gate();
        Outcome outcome = gate.judge(Reports.read(setting, paths));
        if (!setting.quiet() || !outcome.passed() || !outcome.report().complete()) {
            print(GateText.of(gate, outcome), outcome);
        }
        return outcome.passed()
                ? Reports.completeness(setting, outcome.report(), options.allowIncomplete())
                : ExitStatus.GATE_FAILED;
    }

    private void print(String result, Outcome outcome) {
        Output output = setting.terminal().out();
        TextReport text = Reports.text(setting, output, allFrames);
        text.findings(outcome.of(Standing.Kind.FAILING));
        text.notices(outcome.report());
        text.paragraph(List.of(result));
        output.text().flush();
    }
}
