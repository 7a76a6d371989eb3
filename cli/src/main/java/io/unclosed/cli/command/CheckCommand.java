// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.command;

import io.unclosed.cli.terminal.Output;
import io.unclosed.cli.text.TextReport;
import io.unclosed.model.Finding;
import io.unclosed.report.explain.GateSentence;
import io.unclosed.report.gate.BaselineEntry;
import io.unclosed.report.gate.BaselineFormat;
import io.unclosed.report.gate.Gate;
import io.unclosed.report.gate.GateResult;
import io.unclosed.report.gate.Standing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fails a build on what journals hold. */
@Command(
        name = "check",
        header = "Exit with 3 if journals contain findings that must fail a build.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        sortOptions = false,
        footer = {
            "",
            "By default, leaked and rescued findings fail the gate.",
            "",
            "Examples:",
            "  unclosed check unclosed-reports",
            "  unclosed check --baseline known.jsonl --update-baseline unclosed-reports",
            "  unclosed check --baseline known.jsonl unclosed-reports",
            "  unclosed check --suppressions accepted.suppressions unclosed-reports",
            "  unclosed check --fail-on leaked --max 2 unclosed-reports"
        })
public final class CheckCommand implements Callable<Integer> {

    private final Setting setting;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "A journal, a JSON report, or a folder of journals.")
    private List<Path> paths = List.of();

    @Mixin
    private GateOptions options = new GateOptions();

    @Option(
            names = "--update-baseline",
            description =
                    "Update the --baseline file: add the findings that fail the gate now, remove those that are gone, and"
                            + " let all of them pass.")
    private boolean updateBaseline;

    @Option(names = "--all-frames", description = "Show all frames, including those of the JDK and of frameworks.")
    private boolean allFrames;

    public CheckCommand(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Integer call() {
        if (updateBaseline) {
            return update();
        }
        Gate gate = options.limited();
        GateResult outcome = gate.judge(Reports.read(setting, paths));
        if (!setting.quiet() || !outcome.passed() || !outcome.report().complete()) {
            print(GateSentence.of(gate, outcome), outcome);
        }
        return outcome.passed()
                ? Reports.completeness(setting, outcome.report(), options.allowIncomplete())
                : ExitStatus.GATE_FAILED;
    }

    private int update() {
        Path file = options.baselineToUpdate();
        GateResult outcome = options.gateToUpdate().judge(Reports.read(setting, paths));
        int completeness = Reports.completeness(setting, outcome.report(), options.allowIncomplete());
        if (completeness != ExitStatus.FINE) {
            setting.complain(file + " is left as it is: an incomplete report does not show what is gone");
            return completeness;
        }
        List<Finding> known = new ArrayList<>(outcome.of(Standing.Kind.FAILING));
        int added = known.size();
        known.addAll(outcome.of(Standing.Kind.KNOWN));
        WholeFile.write(file, out -> BaselineFormat.write(BaselineEntry.of(known), out));
        setting.print("baseline " + file + ": " + known.size() + (known.size() == 1 ? " finding, " : " findings, ")
                + added + " new, " + outcome.gone() + " gone");
        return ExitStatus.FINE;
    }

    private void print(String result, GateResult outcome) {
        Output output = setting.terminal().out();
        TextReport text = Reports.text(setting, output, allFrames);
        text.findings(outcome.of(Standing.Kind.FAILING));
        text.notices(outcome.report());
        text.rules(outcome);
        text.paragraph(List.of(result));
        output.text().flush();
    }
}
