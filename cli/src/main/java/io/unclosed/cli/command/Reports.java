// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.command;

import io.unclosed.cli.terminal.Output;
import io.unclosed.cli.terminal.ProgressLine;
import io.unclosed.cli.text.Layout;
import io.unclosed.cli.text.TextReport;
import io.unclosed.model.Report;
import io.unclosed.report.journal.NoReportException;
import io.unclosed.report.journal.Progress;
import io.unclosed.report.journal.ReportSource;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Reads reports for the commands and lays them out. */
final class Reports {

    private Reports() {}

    /** Fails with {@link ExitStatus#NO_REPORT} where there is none. */
    static Report read(List<Path> paths) {
        return read(paths, (done, all) -> {});
    }

    /** The same, with a line on the terminal while it takes long. */
    static Report read(Setting setting, List<Path> paths) {
        if (setting.quiet()) {
            return read(paths);
        }
        try (ProgressLine line = new ProgressLine(setting.terminal().err())) {
            return read(paths, (done, all) -> line.show("reading journals:", done, all));
        }
    }

    private static Report read(List<Path> paths, Progress progress) {
        try {
            return ReportSource.read(paths, progress);
        } catch (NoReportException e) {
            List<String> messages = new ArrayList<>(e.problems());
            messages.add(e.sentence());
            throw new CommandFailure(ExitStatus.NO_REPORT, messages, e);
        }
    }

    static TextReport text(Setting setting, Output output, boolean allFrames) {
        Layout layout = new Layout(
                setting.terminal().width(),
                io.unclosed.cli.terminal.Glyphs.of(output.charset()),
                setting.ansi(output),
                allFrames,
                ZoneId.systemDefault());
        return new TextReport(layout, output.text());
    }

    /** The exit code of a command with which nothing else is wrong; says so where the report is incomplete. */
    static int completeness(Setting setting, Report report, boolean allowIncomplete) {
        if (report.complete() || allowIncomplete) {
            return ExitStatus.FINE;
        }
        setting.complain("the report is incomplete, for the reasons that it gives; run the program again, or accept it"
                + " with --allow-incomplete");
        return ExitStatus.INCOMPLETE;
    }
}
