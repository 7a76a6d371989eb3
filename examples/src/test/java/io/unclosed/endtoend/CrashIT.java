// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.model.Report;
import io.unclosed.report.journal.ReportSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A JVM that is killed leaves a journal that can be read and says that it is not whole. */
@ParameterizedClass
@MethodSource("io.unclosed.endtoend.Jdk#all")
class CrashIT {

    private final Jdk jdk;

    @TempDir
    Path folder;

    CrashIT(Jdk jdk) {
        this.jdk = jdk;
    }

    @Test
    void keepsWhatWasFoundBeforeTheJvmIsKilled() throws Exception {
        Trial trial = Trial.of("ForgetsAndWaits", jdk, folder);
        try (Live live = Live.start(trial, "", "wait")) {
            live.awaitJournal("\"leaked\"");
            live.kill();
            checkIncomplete(trial, live.end());
        }
    }

    @Test
    void keepsWhatWasFoundBeforeTheJvmHalts() throws Exception {
        Trial trial = Trial.of("ForgetsAndWaits", jdk, folder);
        try (Live live = Live.start(trial, "", "halt")) {
            live.awaitJournal("\"leaked\"");
            live.nudge();
            Run run = live.end();
            assertEquals(3, run.status());
            checkIncomplete(trial, run);
        }
    }

    @Test
    void goesOnWritingWhenItsThreadsAreInterrupted() throws Exception {
        Trial trial = Trial.of("ForgetsAndWaits", jdk, folder);
        try (Live live = Live.start(trial, "", "interrupt")) {
            live.awaitJournal("\"leaked\"");
            live.nudge();
            Run run = live.end();
            assertEquals("", run.err());
            Report report = run.report();
            assertTrue(report.complete(), report::toString);
            trial.assertMarked(report);
        }
    }

    @Test
    void leavesTheProgramAloneWhenItsFolderVanishes() throws Exception {
        Trial trial = Trial.of("ForgetsAndWaits", jdk, folder);
        try (Live live = Live.start(trial, "", "wait")) {
            live.awaitJournal("\"format\"");
            for (Path journal : ReportSource.journals(live.dest())) {
                Files.delete(journal);
            }
            Files.delete(live.dest());
            live.nudge();
            Run run = live.end();
            assertEquals(0, run.status());
            assertEquals("done\n", run.out());
            assertEquals(1, run.err().lines().count(), run.err());
            assertTrue(run.err().endsWith(" was removed, or cut off, while the program ran\n"), run.err());
        }
    }

    private static void checkIncomplete(Trial trial, Run run) throws Exception {
        assertNotEquals(0, run.status());
        assertEquals("", run.err());
        Report report = run.report();
        assertFalse(report.complete(), report::toString);
        assertEquals(List.of(), report.problems());
        trial.assertMarked(report);
    }
}
