// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.command;

import io.unclosed.report.gate.Baseline;
import io.unclosed.report.journal.BaselineReader;
import io.unclosed.report.journal.NoReportException;
import io.unclosed.report.journal.ReportSource;
import io.unclosed.report.journal.UnreadableReportException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the findings that are accepted as known, for the commands. */
final class BaselineFiles {

    private BaselineFiles() {}

    /** From a baseline, a journal, a folder of journals or a JSON report. */
    static Baseline read(Path path) {
        try {
            return BaselineReader.known(path);
        } catch (NoReportException e) {
            if (Files.notExists(path)) {
                throw unusable(path, "it is not there; check --update-baseline writes it", e);
            }
            throw unusable(
                    path, e.problems().isEmpty() ? e.sentence() : e.problems().get(0), e);
        } catch (UnreadableReportException e) {
            throw unusable(path, e.sentence(), e);
        }
    }

    /** Whether a file is a journal, which must not be overwritten. */
    static boolean isJournal(Path file) {
        try {
            return Files.isRegularFile(file) && ReportSource.isJournal(file);
        } catch (UnreadableReportException e) {
            throw unusable(file, e.sentence(), e);
        }
    }

    private static CommandFailure unusable(Path path, String why, Exception cause) {
        return new CommandFailure(ExitStatus.USAGE, "--baseline " + path + " cannot be used: " + why, cause);
    }
}
