// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.model.Report;
import io.unclosed.report.journal.ReportSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Counts stay exact and journals small under load. */
class StressIT {

    private static final int THREADS = 8;
    private static final int FORGOTTEN_BY_EACH = 500;
    private static final int MILLION = 1_000_000;
    private static final int CALL_CHAINS = 1_024;
    private static final int MANY_CALL_CHAINS = 1 << 14;
    private static final long MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("io.unclosed.endtoend.Jdk#all")
    void countsExactlyWhatThreadsForgetThatOpenAndCloseAllTheTime(Jdk jdk) throws Exception {
        Trial trial = Trial.of("Labours", jdk, folder);
        Run run = trial.watched("", List.of(), String.valueOf(THREADS), "10000");
        assertEquals("", run.err());
        Report report = run.report();
        assertTrue(report.complete(), report::toString);
        trial.assertMarked(report);
        assertEquals(THREADS * FORGOTTEN_BY_EACH, report.findings().get(0).count());
        long opened = Long.parseLong(run.out().strip());
        assertTrue(opened > 10L * THREADS * FORGOTTEN_BY_EACH, "hardly a load: " + opened);
        // The JDK opens a few things for itself before the agent knows that they are its own.
        assertTrue(report.watched() >= opened && report.watched() < opened + 100, opened + " of " + report.watched());
    }

    @ParameterizedTest
    @MethodSource("io.unclosed.endtoend.Jdk#all")
    void countsAMillionLeaksOnAThousandCallChainsInASmallJournal(Jdk jdk) throws Exception {
        Trial trial = Trial.of("ForgetsMany", jdk, folder);
        Run run = trial.watched("", List.of("-Xmx256m"), String.valueOf(MILLION));
        assertEquals("", run.err());
        Report report = run.report();
        assertTrue(report.complete(), report::toString);
        trial.assertMarked(report);
        assertEquals(CALL_CHAINS, report.findings().size());
        assertEquals(
                MILLION,
                report.findings().stream().mapToLong(finding -> finding.count()).sum());
        long size = Files.size(ReportSource.journals(run.dest()).get(0));
        assertTrue(size < 5 * MEGABYTE, "the journal has " + size + " bytes");
    }

    @ParameterizedTest
    @MethodSource("io.unclosed.endtoend.Jdk#all")
    void manyNewCallChainsFitIntoASmallHeap(Jdk jdk) throws Exception {
        Trial trial = Trial.of("TakesManyWays", jdk, folder);
        trial.unharmed(List.of("-Xmx32m")); // where the end may take longer than it has
        trial.unharmed(List.of("-Xmx64m"));

        Report report = trial.unharmedAndReported(List.of("-Xmx128m"));

        assertEquals(
                MANY_CALL_CHAINS,
                report.findings().stream().mapToLong(finding -> finding.count()).sum());
    }
}
