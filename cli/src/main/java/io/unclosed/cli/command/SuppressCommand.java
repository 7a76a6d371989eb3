// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.command;

import io.unclosed.model.Finding;
import io.unclosed.model.Report;
import io.unclosed.report.gate.GateResult;
import io.unclosed.report.gate.Standing;
import io.unclosed.report.suppress.SuppressionText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes rules for the findings of a report. */
@Command(
        name = "suppress",
        header = "Print rules that suppress the findings that would fail the gate, each with your reason.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        sortOptions = false,
        footer = {
            "",
            "Findings that --baseline or --suppressions already accept get no rule. Read the rules before you keep them:"
                    + " a rule also accepts future findings that match it.",
            "",
            "Examples:",
            "  unclosed suppress --reason \"the pool's\" unclosed-reports >> ok.suppressions",
            "  unclosed suppress --reason \"see #42\" --until 2027-03-31 unclosed-reports"
        })
public final class SuppressCommand implements Callable<Integer> {

    private final Setting setting;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "A journal, a JSON report, or a folder of journals.")
    private List<Path> paths = List.of();

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "The reason, which each printed rule states.")
    private String reason = "";

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "The last day on which the rules apply, such as 2027-03-31. Default: no end")
    private @Nullable LocalDate until;

    @Mixin
    private PolicyOptions policy = new PolicyOptions();

    public SuppressCommand(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Integer call() {
        if (reason.isBlank() || reason.indexOf('"') >= 0 || reason.lines().count() > 1) {
            throw mistake("Invalid value for option '--reason': give one line of text without double quotes");
        }
        GateResult outcome = policy.gate().judge(Reports.read(setting, paths));
        Set<String> rules = new LinkedHashSet<>();
        for (Finding finding : outcome.of(Standing.Kind.FAILING)) {
            rules.add(SuppressionText.of(finding, reason, until));
        }
        setting.terminal().out().text().print(String.join("\n", rules));
        setting.terminal().out().text().flush();
        if (rules.isEmpty()) {
            setting.complain(nothing(outcome.report()));
        }
        return ExitStatus.FINE;
    }

    private static String nothing(Report report) {
        return report.findings().isEmpty()
                ? "there is nothing to suppress: the report holds no finding"
                : "there is nothing to suppress: no finding would fail the gate; name verdicts with --fail-on";
    }

    private ParameterException mistake(String message) {
        if (command == null) {
            throw new IllegalStateException(message);
        }
        return new ParameterException(command.commandLine(), message);
    }
}
