// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.command;

import io.unclosed.model.Report;
import io.unclosed.report.explain.Count;
import io.unclosed.report.format.JsonFormat;
import io.unclosed.report.gate.Gate;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes one file of many journals. */
@Command(
        name = "merge",
        header = "Merge the journals of many forks, modules or hosts into one JSON report.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        sortOptions = false,
        footer = {
            "",
            "All commands accept the result in place of a journal. It has the format of report --format json, but no"
                    + " finding is marked as known or suppressed; later commands decide that.",
            "",
            "Examples:",
            "  unclosed merge -o all.json module-*/unclosed-reports",
            "  unclosed check all.json"
        })
public final class MergeCommand implements Callable<Integer> {

    private final Setting setting;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "A journal, a JSON report, or a folder of journals.")
    private List<Path> paths = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The file to write, in UTF-8.")
    private @Nullable Path file;

    @Option(names = "--allow-incomplete", description = "Exit with 0 instead of 5 if the report is incomplete.")
    private boolean allowIncomplete;

    public MergeCommand(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Integer call() {
        Report report = Reports.read(setting, paths);
        if (file != null) {
            WholeFile.write(file, out -> JsonFormat.write(Gate.DEFAULT.judge(report), out));
        }
        if (!setting.quiet()) {
            setting.print(Count.of(report.jvms().size(), "JVM") + ", "
                    + Count.of(report.findings().size(), "finding"));
        }
        report.problems().forEach(problem -> setting.complain("left out: " + problem));
        return Reports.completeness(setting, report, allowIncomplete);
    }
}
