// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.command;

import io.unclosed.cli.terminal.Output;
import io.unclosed.report.format.Content;
import io.unclosed.report.format.FileFormat;
import io.unclosed.report.format.Sources;
import io.unclosed.report.gate.GateResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what journals hold. */
@Command(
        name = "report",
        header = "Print the report of journals.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  unclosed report unclosed-reports",
            "  unclosed report --all-frames unclosed-reports/20261123T180311Z-4711.jsonl",
            "  unclosed report --format json -o report.json unclosed-reports",
            "  unclosed report --format sarif --source-root . -o a.sarif unclosed-reports"
        })
public final class ReportCommand implements Callable<Integer> {

    /** The formats of a report: text for a person, and formats for other programs. */
    public enum Format {
        TEXT,
        JSON,
        HTML,
        SARIF,
        JUNIT,
        GITHUB,
        COLLAPSED,
        PPROF;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        private FileFormat ofFile() {
            return FileFormat.valueOf(name());
        }
    }

    private final Setting setting;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "A journal, a JSON report, or a folder of journals.")
    private List<Path> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "The format: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    private Format format = Format.TEXT;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file, in UTF-8, instead of standard output.")
    private @Nullable Path file;

    @Mixin
    private PolicyOptions policy = new PolicyOptions();

    @Option(
            names = "--source-root",
            paramLabel = "DIR",
            description =
                    "Search this folder, a source root or a whole project, for source files, so that formats for other"
                            + " programs contain their paths. May be repeated.")
    private List<Path> sourceRoots = List.of();

    @Option(names = "--all-frames", description = "Show all frames, including those of the JDK and of frameworks.")
    private boolean allFrames;

    @Option(names = "--allow-incomplete", description = "Exit with 0 instead of 5 if the report is incomplete.")
    private boolean allowIncomplete;

    public ReportCommand(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Integer call() {
        GateResult outcome = policy.gate().judge(Reports.read(setting, paths));
        if (file == null) {
            writeOut(outcome, setting.terminal().out());
        } else {
            writeFile(outcome, file);
        }
        return Reports.completeness(setting, outcome.report(), allowIncomplete);
    }

    private void writeOut(GateResult outcome, Output output) {
        try {
            write(outcome, output);
        } catch (IOException e) {
            if (output.failure().isEmpty()) { // else it is told at the end, as it is for all commands
                throw new CommandFailure(ExitStatus.FAILURE, "cannot write the report: " + e.getMessage(), e);
            }
        }
    }

    private void writeFile(GateResult outcome, Path target) {
        try (OutputStream bytes = Files.newOutputStream(target)) {
            Output output = Output.of(bytes, StandardCharsets.UTF_8, false);
            write(outcome, output);
            if (output.failure().isPresent()) {
                throw output.failure().get();
            }
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitStatus.USAGE, "cannot write to " + target + "; name another file with --output", e);
        }
    }

    private void write(GateResult outcome, Output output) throws IOException {
        if (format == Format.TEXT) {
            Reports.text(setting, output, allFrames).report(outcome);
            output.text().flush();
            return;
        }
        Content content = new Content(outcome, policy.baseline() != null, sources());
        output.text().flush();
        format.ofFile().write(content, output.bytes());
    }

    private Sources sources() {
        try {
            return Sources.under(sourceRoots, Path.of(""));
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitStatus.USAGE,
                    "cannot list a folder of --source-root: " + e.getMessage() + "; name folders that hold sources",
                    e);
        }
    }
}
