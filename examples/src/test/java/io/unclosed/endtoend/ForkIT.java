// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.model.Report;
import io.unclosed.report.journal.ReportSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** JVMs that share a folder do not get in each other's way. */
class ForkIT {

    private static final int JVMS = 50;
    private static final int AT_ONCE = 10;

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("io.unclosed.endtoend.Jdk#all")
    void fiftyJvmsWriteFiftyJournalsIntoOneFolder(Jdk jdk) throws Exception {
        Path dest = folder.resolve("shared");
        Trial trial = Trial.of("ForgetsOne", jdk, folder);
        List<String> arguments = trial.arguments(List.of("-javaagent:" + Jars.AGENT + "=summary=off,dest=" + dest));
        List<Future<Run>> runs = new ArrayList<>();
        ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (int i = 0; i < JVMS; i++) {
                runs.add(executor.submit(() -> Run.plain(Files.createTempDirectory(folder, "jvm"), jdk, arguments)));
            }
            for (Future<Run> run : runs) {
                assertEquals(0, run.get().status());
                assertEquals("", run.get().err());
            }
        } finally {
            executor.shutdownNow();
        }
        assertEquals(JVMS, ReportSource.journals(dest).size());
        Report report = ReportSource.read(List.of(dest));
        assertTrue(report.complete(), report::toString);
        assertEquals(JVMS, report.jvms().size());
        trial.assertMarked(report);
        assertEquals(JVMS, report.findings().get(0).count());
    }
}
