// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.unclosed.model.Finding;
import io.unclosed.model.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A thread that the program stops is stopped, also inside of the agent's calls. */
class ThreadStopIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("io.unclosed.endtoend.Jdk#all")
    void noThreadSurvivesAndNoneIsAccusedOfWhatItClosed(Jdk jdk) throws Exception {
        assumeTrue(jdk.feature() < 20, "threads cannot be stopped");
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "descriptors cannot be counted here");
        Trial trial = Trial.of("StopsThreads", jdk, folder);
        // Nothing is collected, so that what a stopped thread really left open is open when it is counted.
        List<String> jvm = List.of("-Xlog:disable", "-XX:+UnlockExperimentalVMOptions", "-XX:+UseEpsilonGC", "-Xmx4g");
        List<String> plain = trial.plain(jvm).out().lines().toList();

        Run run = trial.watched("gc=off", jvm);

        List<String> watched = run.out().lines().toList();
        assertEquals("", run.err());
        assertEquals("survivors 0", plain.get(0));
        assertEquals("survivors 0", watched.get(0));
        Report report = run.report();
        long reported = report.findings().stream().mapToLong(Finding::count).sum();
        long open = Long.parseLong(watched.get(1).split(" ", 2)[1]);
        assertTrue(reported <= open, () -> reported + " reported, but " + open + " open: " + report);
    }
}
