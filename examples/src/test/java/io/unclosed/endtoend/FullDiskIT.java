// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.unclosed.model.Report;
import io.unclosed.report.journal.ReportSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No place for the journal: the program runs on, and nothing is lost without a word. A limit on the size of files stands for a full
 * disk.
 */
@ParameterizedClass
@MethodSource("io.unclosed.endtoend.Jdk#all")
class FullDiskIT {

    private static final Path SHELL = Path.of("/bin/sh");

    private final Jdk jdk;

    @TempDir
    Path folder;

    FullDiskIT(Jdk jdk) {
        this.jdk = jdk;
    }

    @Test
    void theDefaultFolderIsNoReasonToStopAProgram() throws Exception {
        Trial trial = Trial.of("ForgetsOne", jdk, folder);
        Files.createFile(folder.resolve("unclosed-reports"));
        for (String options : List.of("", "=cache=off")) {
            Run run = Run.plain(folder, jdk, trial.arguments(List.of("-javaagent:" + Jars.AGENT + options)));

            assertEquals("done\n", run.out());
            assertEquals(0, run.status());
            assertUnjournalled(run.err());
        }
    }

    @Test
    void aFullDiskIsNoReasonToStopAProgramThatDidNotAskForAFolder() throws Exception {
        Ended ended = onFullDisk("-javaagent:" + Jars.AGENT + "=cache=off");

        assertEquals("done\n", ended.out);
        assertEquals(0, ended.status);
        assertUnjournalled(ended.err);
        assertEquals(List.of(), ReportSource.journals(folder.resolve("unclosed-reports")));
    }

    @Test
    void aFullDiskStopsAProgramThatAskedForAFolder() throws Exception {
        Ended ended = onFullDisk("-javaagent:" + Jars.AGENT + "=cache=off,dest=asked");

        assertEquals("", ended.out);
        assertEquals(2, ended.status);
        assertEquals(1, ended.err.lines().count(), ended.err);
        assertTrue(ended.err.startsWith("unclosed: option dest: cannot write to "), ended.err);
        assertEquals(List.of(), ReportSource.journals(folder.resolve("asked")));
    }

    @Test
    void aDiskThatIsFullAtTheEndIsSaidInTheSummary() throws Exception {
        Ended ended = limited(512, "-javaagent:" + Jars.AGENT + "=cache=off,dest=" + folder.resolve("reports"));

        assertEquals("done\n", ended.out);
        assertEquals(0, ended.status);
        List<String> lines = ended.err.lines().toList();
        assertTrue(lines.get(0).startsWith("unclosed: the report is incomplete: the journal "), ended.err);
        assertTrue(lines.get(0).endsWith(" could not be written to its end (File too large)"), ended.err);
        assertTrue(lines.get(1).startsWith("unclosed: 1 leaked; "), lines.get(1));
        Report report = ReportSource.read(List.of(folder.resolve("reports")));
        assertFalse(report.complete(), report::toString);
        assertEquals(List.of(), report.problems());
    }

    @Test
    void aDiskThatBecomesFullIsSaidOnceWhileTheProgramRunsAndAtItsEnd() throws Exception {
        Trial trial = Trial.of("ForgetsAndWaits", jdk, folder);
        String agent = "-javaagent:" + Jars.AGENT + "=summary=off,cache=off";
        try (Live live = Live.start(folder, limiting(512, trial, agent, "wait"))) {
            live.awaitError("cannot write to the journal");
            live.nudge();
            Run run = live.end();

            assertEquals("done\n", run.out());
            assertEquals(0, run.status());
            List<String> lines = run.err().lines().toList();
            assertEquals(2, lines.size(), run.err());
            assertTrue(
                    lines.get(0).endsWith(" (File too large); the program runs on, and it is tried again"), run.err());
            assertTrue(lines.get(1).endsWith(" could not be written to its end (File too large)"), run.err());
        }
    }

    @Test
    void linesAreWholeHoweverManyADiskTook() throws Exception {
        Trial trial = Trial.of("ForgetsMany", jdk, folder);
        String agent =
                "-javaagent:" + Jars.AGENT + "=summary=off," + trial.program().agentOptions();
        Run run = Run.command(folder, limiting(64 * 512, trial, agent, "100000"));

        assertEquals("done\n", run.out());
        assertEquals(0, run.status());
        assertTrue(run.err().endsWith(" could not be written to its end (File too large)\n"), run.err());
        Report report = run.report();
        assertFalse(report.complete(), report::toString);
        assertEquals(List.of(), report.problems());
    }

    @Test
    void whatADiskDidNotTakeIsWrittenWhenItDoes() throws Exception {
        Path limits = Path.of("/usr/bin/prlimit");
        assumeTrue(Files.isExecutable(limits), "no " + limits + " to lift a limit with");
        Trial trial = Trial.of("ForgetsAndWaits", jdk, folder);
        String agent = "-javaagent:" + Jars.AGENT + "=summary=off,cache=off";
        try (Live live = Live.start(folder, limiting(512, trial, agent, "wait"))) {
            live.awaitError("cannot write to the journal");
            Run.command(folder, List.of(limits.toString(), "--fsize=unlimited", "--pid", Long.toString(live.pid())));
            live.awaitJournal("\"leaked\"");
            live.nudge();
            Run run = live.end();

            assertEquals("done\n", run.out());
            assertEquals(1, run.err().lines().count(), run.err());
            Report report = run.report();
            assertTrue(report.complete(), report::toString);
            trial.assertMarked(report);
        }
    }

    private static void assertUnjournalled(String error) {
        List<String> lines = error.lines().toList();
        assertEquals(3, lines.size(), error);
        assertTrue(lines.get(0).startsWith("unclosed: no journal is written "), error);
        assertTrue(lines.get(0).endsWith("dest=DIR"), error);
        assertTrue(lines.get(1).startsWith("unclosed: 1 leaked; "), lines.get(1));
        assertTrue(lines.get(2).startsWith("unclosed:   leaked 1 x java.io.FileInputStream at "), error);
    }

    private Ended onFullDisk(String agent) throws Exception {
        return limited(0, agent);
    }

    /** Through pipes, for what it prints is not to be limited. */
    private Ended limited(int bytes, String agent) throws Exception {
        Trial trial = Trial.of("ForgetsOne", jdk, folder);
        Process process = new ProcessBuilder(limiting(bytes, trial, agent))
                .directory(folder.toFile())
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, err);
    }

    private List<String> limiting(int bytes, Trial trial, String agent, String... arguments) {
        assumeTrue(Files.isExecutable(SHELL), "no " + SHELL + " to limit files with");
        // POSIX: in units of 512 bytes
        String limit = "POSIXLY_CORRECT=1; ulimit -S -f " + bytes / 512 + " || exit 9; exec \"$0\" \"$@\"";
        List<String> command = new ArrayList<>(List.of(SHELL.toString(), "-c", limit, jdk.java()));
        command.addAll(trial.arguments(List.of("-XX:-UsePerfData", agent), arguments));
        return command;
    }

    private record Ended(int status, String out, String err) {}
}
