// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.unclosed.model.Report;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The end has its time, tells what is known before it takes any, and says where it ran out. */
@ParameterizedClass
@MethodSource("io.unclosed.endtoend.Jdk#all")
class EndTimeIT {

    /** Well below the usual time for the end. */
    private static final int SOON = 20;

    private static final int PATIENCE = 60;

    private final Jdk jdk;

    @TempDir
    Path folder;

    EndTimeIT(Jdk jdk) {
        this.jdk = jdk;
    }

    @Test
    void aJvmThatIsKilledWhileItEndsHasToldWhatWasKnown() throws Exception {
        Trial trial = Trial.of("DiesAtItsEnd", jdk, folder);
        try (Live live = Live.start(trial, "", "")) {
            live.awaitJournal("\"leaked\"");
            live.nudge();
            Run run = live.end();
            assertEquals(7, run.status());
            Report report = run.report();
            trial.assertMarked(report);
            assertFalse(report.complete(), report::toString);
            assertTrue(report.jvms().get(0).notices().toString().contains("may have leaked"), report::toString);
        }
    }

    @Test
    void saysThatItsTimeRanOut() throws Exception {
        Trial trial = Trial.of("Ends", jdk, folder);
        Run plain = trial.plain(List.of(), "exit-in-threads");
        Run run = trial.watched("end=0s", List.of(), "exit-in-threads");
        assertEquals(plain.status(), run.status());
        assertEquals(plain.out(), run.out());
        assertEquals(
                "unclosed: the time for the end ran out (end=0s), the report is incomplete: it has what was known before\n",
                run.err());
        assertFalse(run.report().complete());
    }

    /** The summary waits for somebody who reads it, and the program for the end. */
    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT", "HUP"})
    void aJvmThatIsToldToStopStopsSoon(String signal) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell to send signals with");
        Process process = deaf("");
        try {
            assumeFalse(ignores(process, signal), "the process that runs the tests ignores SIG" + signal);
            new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + process.pid())
                    .start()
                    .waitFor();
            assertTrue(process.waitFor(SOON, TimeUnit.SECONDS), "it waits for its summary");
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** As {@code nohup} does: what a process ignores, those that it starts ignore, too, a JVM included. */
    private static boolean ignores(Process process, String signal) throws IOException {
        int number = switch (signal) {
            case "HUP" -> 1;
            case "INT" -> 2;
            default -> 15;
        };
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.isReadable(status)) {
            return false;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> Long.parseUnsignedLong(
                        line.substring("SigIgn:".length()).strip(), 16))
                .anyMatch(ignored -> (ignored >> (number - 1) & 1) == 1);
    }

    @Test
    void theOptionSaysHowLongItMayTake() throws Exception {
        Process process = deaf(",end=1s");
        try {
            process.getOutputStream().close();
            assertTrue(process.waitFor(SOON, TimeUnit.SECONDS), "it waits for its summary");
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** A JVM to whose standard error nobody listens. */
    private Process deaf(String options) throws IOException, InterruptedException {
        Trial trial = Trial.of("FillsStandardError", jdk, folder);
        List<String> command = new ArrayList<>(List.of(jdk.java()));
        command.addAll(trial.arguments(List.of("-javaagent:" + Jars.AGENT + "=dest=" + folder + options)));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        Process process = builder.start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        if (!"full".equals(line)) {
            process.destroyForcibly().waitFor(PATIENCE, TimeUnit.SECONDS);
            throw new AssertionError("it said " + line);
        }
        return process;
    }
}
