// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.model.Report;
import io.unclosed.report.journal.ReportSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The command line as a process, with programs that really run: what comes out where, and which exit code. */
@ParameterizedClass
@MethodSource("io.unclosed.endtoend.Jdk#all")
class CommandLineIT {

    private final Jdk jdk;

    @TempDir
    Path folder;

    private List<String> leaky;

    CommandLineIT(Jdk jdk) {
        this.jdk = jdk;
    }

    @BeforeEach
    void findTheProgram() throws Exception {
        leaky = program("ForgetsOne");
    }

    @Test
    void helpIsFineAndNamesTheCommands() throws Exception {
        Run run = unclosed("--help");
        assertEquals(0, run.status());
        assertEquals("", run.err());
        for (String command : List.of("run", "report", "check", "types")) {
            assertTrue(run.out().contains("\n  " + command + " "), run.out());
        }
    }

    @Test
    void runPrintsTheReportAndLeavesStandardOutputToTheProgram() throws Exception {
        Run run = unclosed(run(leaky));
        assertEquals(0, run.status(), run.err());
        assertEquals("done\n", run.out());
        assertTrue(run.err().contains("LEAKED"), run.err());
        Trial trial = Trial.of("ForgetsOne", jdk, folder);
        String line = trial.program().marks().iterator().next().split(" ", 2)[0];
        assertTrue(run.err().contains("close it: try-with-resources at " + line), run.err());
        trial.assertMarked(run.report());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void itIsAnExecutableFile() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("a link"), Jars.EXECUTABLE);
        Path home = Path.of(jdk.java(), "..", "..").normalize();

        Run run = Run.command(folder, List.of(link.toString(), "--version"), Map.of("JAVA_HOME", home.toString()));

        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("Java " + jdk.feature()), run.out());
        Run elsewhere =
                Run.command(folder, List.of(link.toString(), "--version"), Map.of("JAVA_HOME", folder.toString()));
        assertEquals(0, elsewhere.status(), elsewhere.err());
    }

    @Test
    void runWatchesEveryJvmThatAShellStarts() throws Exception {
        String java = quoted(leaky);
        Run run = unclosed(run(List.of("sh", "-c", java + "; " + java)));
        assertEquals(0, run.status(), run.err());
        assertEquals("done\ndone\n", run.out());
        assertEquals(2, ReportSource.journals(run.dest()).size());
        assertEquals(2, run.report().findings().get(0).count());
    }

    @Test
    void runExitsAsTheCommandDoes() throws Exception {
        String java = quoted(leaky);
        assertEquals(7, unclosed(run(List.of("sh", "-c", java + "; exit 7"))).status());
        List<String> failing = new ArrayList<>(List.of("run", "--fail-on", "leaked", "--"));
        failing.addAll(List.of("sh", "-c", java + "; exit 7"));
        assertEquals(7, unclosed(failing.toArray(String[]::new)).status());
    }

    @Test
    void runFailsWhenTheGateDoesAndTheCommandDoesNot() throws Exception {
        List<String> arguments = new ArrayList<>(List.of("run", "--fail-on", "leaked", "--"));
        arguments.addAll(leaky);
        Run run = unclosed(arguments.toArray(String[]::new));
        assertEquals(3, run.status(), run.err());
        assertEquals("done\n", run.out());
        arguments.set(2, "open");
        assertEquals(0, unclosed(arguments.toArray(String[]::new)).status());
    }

    @Test
    void runSaysInOneLineThatThereIsNoSuchCommand() throws Exception {
        oneLine(2, unclosed("run", "--", "no-such-command-anywhere", "x"), "no-such-command-anywhere");
    }

    @Test
    void runIsNeverGreenWhenNoJvmWroteAJournal() throws Exception {
        oneLine(4, unclosed("run", "--", "true"), "no report found");
    }

    @Test
    void anOptionThatIsNotThereIsOneLine() throws Exception {
        oneLine(2, unclosed("report", "--no-such-option", "x"), "--no-such-option");
    }

    @Test
    void noReportIsOneLine() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        for (String command : List.of("report", "check")) {
            oneLine(4, unclosed(command, folder.resolve("missing").toString()), "missing");
            oneLine(4, unclosed(command, empty.toString()), "empty");
        }
    }

    @Test
    void checkFailsOnALeakUnlessTheBaselineHasIt() throws Exception {
        String journals = unclosed(run(leaky)).dest().toString();
        assertEquals(3, unclosed("check", journals).status());
        assertEquals(0, unclosed("check", "--fail-on", "open", journals).status());
        assertEquals(0, unclosed("check", "--max", "1", journals).status());
        assertEquals(0, unclosed("check", "--baseline", journals, journals).status());
        String json = folder.resolve("known.json").toString();
        Run written = unclosed("report", "--format", "json", "-o", json, journals);
        assertEquals(0, written.status(), written.err());
        assertEquals("", written.out());
        assertEquals(0, unclosed("check", "--baseline", json, journals).status());
    }

    @Test
    void aBaselineDoesNotAcceptWhatIsNew() throws Exception {
        String known = unclosed(run(leaky)).dest().toString();
        Path other = Files.createDirectory(folder.resolve("other"));
        Run medley = Trial.of("Medley", jdk, other).watched("", List.of(), other.toString());
        assertEquals(
                3,
                unclosed("check", "--baseline", known, medley.dest().toString()).status());
    }

    @Test
    void theReportOfAKilledJvmIsIncomplete() throws Exception {
        Run run = Trial.of("Ends", jdk, folder).watched("", List.of(), "halt-in-hook");
        String journals = run.dest().toString();
        assertEquals(5, unclosed("report", journals).status());
        assertEquals(0, unclosed("report", "--allow-incomplete", journals).status());
        assertEquals(5, unclosed("check", "--fail-on", "open", journals).status());
    }

    @Test
    void anAgentOptionThatIsWrongStopsTheProgramAndIsExplained() throws Exception {
        List<String> arguments = new ArrayList<>(List.of("run", "--agent", "stacks=some", "--"));
        arguments.addAll(leaky);
        Run run = unclosed(arguments.toArray(String[]::new));
        assertEquals(2, run.status(), run.err());
        assertEquals("", run.out());
        assertTrue(run.err().contains("stacks=some: give full, sampled or off"), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
    }

    @Test
    void theJsonReportSaysWhatTheJournalSays() throws Exception {
        Run watched = unclosed(run(leaky));
        Run json = unclosed("report", "--format", "json", watched.dest().toString());
        assertEquals("", json.err());
        Path file = Files.writeString(folder.resolve("report.json"), json.out());
        Report report = ReportSource.read(List.of(file));
        assertEquals(watched.report().findings(), report.findings());
        assertEquals(watched.report().jvms(), report.jvms());
    }

    /** The tests of the formats, which hold them against readers that others wrote, run on one JDK. */
    @Test
    void everyFormatIsTheSameOnAllJdks() throws Exception {
        String journals = unclosed(run(leaky)).dest().toString();
        for (String format : List.of("text", "json", "html", "sarif", "junit", "github", "collapsed", "pprof")) {
            assertArrayEquals(formatted(Jdk.all().get(0), format, journals), formatted(jdk, format, journals), format);
        }
    }

    private byte[] formatted(Jdk by, String format, String journals) throws Exception {
        Path file = folder.resolve(format + " of " + by);
        Run run = unclosed(by, "report", "--format", format, "-o", file.toString(), journals);
        assertEquals(0, run.status(), run.err());
        return Files.readAllBytes(file);
    }

    private List<String> program(String name) throws Exception {
        List<String> command = new ArrayList<>(List.of(jdk.java()));
        command.addAll(Trial.of(name, jdk, folder).arguments(List.of()));
        return command;
    }

    private static String[] run(List<String> command) {
        List<String> arguments = new ArrayList<>(List.of("run", "--"));
        arguments.addAll(command);
        return arguments.toArray(String[]::new);
    }

    private static String quoted(List<String> command) {
        return command.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
    }

    private Run unclosed(String... arguments) throws Exception {
        return unclosed(jdk, arguments);
    }

    private Run unclosed(Jdk by, String... arguments) throws Exception {
        // Not into the cache of the user who runs this test.
        List<String> command = new ArrayList<>(
                List.of("env", "XDG_CACHE_HOME=" + folder, by.java(), "-jar", Jars.COMMAND_LINE.toString()));
        command.addAll(Arrays.asList(arguments));
        return Run.command(folder, command);
    }

    private static void oneLine(int status, Run run, String part) {
        assertEquals(status, run.status(), run.err());
        assertEquals("", run.out());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().startsWith("unclosed: "), run.err());
        assertTrue(run.err().contains(part), run.err());
    }
}
