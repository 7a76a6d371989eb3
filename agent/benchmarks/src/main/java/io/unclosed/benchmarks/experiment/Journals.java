// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.experiment;

import io.unclosed.model.Finding;
import io.unclosed.model.Report;
import io.unclosed.model.Verdict;
import io.unclosed.report.journal.NoReportException;
import io.unclosed.report.journal.ReportSource;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the agents of a bench wrote. */
record Journals(Path folder) {

    /** The folder of a bench, without what earlier agents wrote there. */
    static Journals emptied(Bench bench) throws IOException {
        Journals journals = new Journals(Files.createDirectories(bench.journals()));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(journals.folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        return journals;
    }

    Report report() throws NotMeasuredException {
        try {
            return ReportSource.read(List.of(folder));
        } catch (NoReportException none) {
            throw new NotMeasuredException("no journal");
        }
    }

    long bytes() throws IOException {
        long bytes = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    static long leaks(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.LEAKED)
                .mapToLong(Finding::count)
                .sum();
    }
}
