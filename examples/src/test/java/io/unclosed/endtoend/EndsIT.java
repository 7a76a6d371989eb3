// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.model.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** However a program ends, it ends in the same way under the agent, and its journal is whole. */
@ParameterizedClass
@MethodSource("io.unclosed.endtoend.Jdk#all")
class EndsIT {

    private static final String LEAK = " leaked FileInputStream";

    private final Jdk jdk;

    @TempDir
    Path folder;

    EndsIT(Jdk jdk) {
        this.jdk = jdk;
    }

    @ParameterizedTest
    @CsvSource({
        "uncaught, 1",
        "exit-in-threads, 4",
        "exit-with-locks, 4",
        "exit-while-printing, 4",
        "throw-in-hook, 0",
        "streams-closed, 0",
        "interrupt-in-hook, 0",
        "interrupt-for-ever, 0"
    })
    void endsTheSameAndTellsAll(String how, int status) throws Exception {
        Trial trial = Trial.of("Ends", jdk, folder);
        Run run = trial.unharmed(List.of("-Xmx48m"), how);
        assertEquals(status, run.status());
        check(run);
    }

    @Test
    void endsTheSameWhenTheHeapIsFull() throws Exception {
        Trial trial = Trial.of("Ends", jdk, folder);
        Run plain = trial.plain(List.of("-Xmx48m"), "out-of-memory");
        Run watched = trial.watched("", List.of("-Xmx48m"), "out-of-memory");
        // With any agent that transforms classes the JVM itself complains if it loads one while the heap is full.
        List<String> err = watched.err()
                .lines()
                .filter(line -> !line.contains("java.lang.instrument ASSERTION FAILED"))
                .toList();
        assertEquals(plain.err().lines().toList(), err);
        assertEquals(1, watched.status());
        // With no room for its books the agent may lose something; then it says so.
        Report report = watched.report();
        if (report.complete()) {
            check(watched);
        } else {
            assertTrue(
                    report.toString().contains("could not be recorded, for lack of stack or memory"), report::toString);
        }
    }

    @Test
    void forcesNoCollectionWhereNothingIsOpen() throws Exception {
        assertEquals(0, forcedCollections("ClosesAll"));
        assertTrue(forcedCollections("ForgetsOne") > 0);
    }

    @Test
    void forcesNoMoreCollectionsThanFinalizersNeed() throws Exception {
        assertEquals(1, forcedCollections("ForgetsOne"));
        assertEquals(2, forcedCollections("ForgetsOneHoldsOne"));
    }

    private long forcedCollections(String program) throws Exception {
        Path log = folder.resolve(program + ".log");
        Trial trial = Trial.of(program, jdk, folder);
        Run run = trial.watched("", List.of("-Xlog:gc:file=" + log));
        trial.assertMarked(run.report());
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("System.gc()")).count();
        }
    }

    @Test
    void isIncompleteWhenAHookHalts() throws Exception {
        Run run = Trial.of("Ends", jdk, folder).unharmed(List.of(), "halt-in-hook");
        assertEquals(9, run.status());
        assertFalse(run.report().complete());
    }

    @Test
    void saysItsSummaryToTheDescriptorAndNotToTheStreamThatReplacedIt() throws Exception {
        Path captured = folder.resolve("captured.txt");
        Run run = summarised("streams-replaced", captured.toString());
        assertEquals("", Files.readString(captured));
        checkSummary(run);
    }

    @Test
    void saysItsSummaryWhateverLocksTheProgramHolds() throws Exception {
        for (String how : List.of("exit-with-locks", "exit-while-printing")) {
            Run run = summarised(how);
            assertEquals(4, run.status());
            checkSummary(run);
        }
    }

    @Test
    void losesOnlyItsSummaryWhenStandardErrorIsClosed() throws Exception {
        Run run = summarised("streams-closed");
        assertEquals("", run.err());
        check(run);
    }

    private Run summarised(String... arguments) throws Exception {
        // The later option wins over the silence that other tests want.
        Trial trial = Trial.of("Ends", jdk, Files.createTempDirectory(folder, "summarised"));
        return Run.plain(trial.folder(), jdk, trial.arguments(List.of("-javaagent:" + Jars.AGENT), arguments));
    }

    private static void checkSummary(Run run) throws Exception {
        assertEquals("ending\n", run.out());
        assertTrue(run.err().contains("unclosed:   leaked 1 x java.io.FileInputStream at "), run.err());
        assertTrue(run.err().lines().allMatch(line -> line.startsWith("unclosed: ")), run.err());
        check(run);
    }

    private static void check(Run run) throws Exception {
        Report report = run.report();
        assertTrue(report.complete(), report::toString);
        assertTrue(
                MarkedProgram.reported(report).stream()
                        .anyMatch(line -> line.startsWith("Ends.java:") && line.endsWith(LEAK)),
                report::toString);
    }
}
