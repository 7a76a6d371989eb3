// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.command;

import io.unclosed.cli.terminal.Output;
import io.unclosed.model.Report;
import io.unclosed.report.gate.Difference;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two reports. */
@Command(
        name = "diff",
        header = "Compare two reports: which findings are new, which are gone, which grew or shrank.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        sortOptions = false,
        footer = {
            "",
            "Findings are compared by fingerprint and verdict, so moved lines are the same finding. The exit code is 3 if"
                    + " there is a new finding of any verdict, otherwise 0. A changed count does not matter, because counts"
                    + " follow the work that a program did.",
            "",
            "Examples:",
            "  unclosed diff monday.json unclosed-reports"
        })
public final class DiffCommand implements Callable<Integer> {

    private final Setting setting;

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description = "The older report: a journal, a JSON report, or a folder of journals.")
    private Path before = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "NEW",
            description = "The newer report: a journal, a JSON report, or a folder of journals.")
    private Path after = Path.of("");

    @Option(names = "--allow-incomplete", description = "Exit with 0 instead of 5 if a report is incomplete.")
    private boolean allowIncomplete;

    public DiffCommand(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Integer call() {
        Report old = Reports.read(setting, List.of(before));
        Report now = Reports.read(setting, List.of(after));
        Difference difference = Difference.between(old, now);
        Output output = setting.terminal().out();
        Reports.text(setting, output, false).difference(difference);
        output.text().flush();
        if (difference.count(Difference.Kind.NEW) > 0) {
            return ExitStatus.GATE_FAILED;
        }
        int completeness = Reports.completeness(setting, old, allowIncomplete);
        return completeness == ExitStatus.FINE ? Reports.completeness(setting, now, allowIncomplete) : completeness;
    }
}
