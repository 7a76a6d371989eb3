// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.cli.SampleJournal;
import io.unclosed.cli.Session;
import io.unclosed.model.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shell stands in for the program, and a copied journal for the agent. */
class RunCommandTest {

    @TempDir
    Path folder;

    private Path dest;
    private Path leaky;
    private Path clean;

    @BeforeEach
    void journals() throws IOException {
        dest = folder.resolve("with space/reports");
        leaky = SampleJournal.complete(folder.resolve("leaky"), 12, SampleJournal.finding(Verdict.LEAKED, 42, 3));
        clean = SampleJournal.complete(folder.resolve("clean"), 12);
    }

    @Test
    void theReportGoesToStandardErrorAndTheStatusIsTheCommands() {
        Session fine = run(List.of(), copy(leaky));
        Session failed = run(List.of(), copy(leaky) + "; exit 7");

        assertEquals(0, fine.status(), fine.err());
        assertTrue(fine.err().contains("LEAKED  3 × java.io.FileInputStream"), fine.err());
        assertEquals("", fine.out());
        assertEquals(7, failed.status());
        assertTrue(failed.err().contains("LEAKED"), failed.err());
    }

    /** {@code javac @files} is for the program, and a file of a project that is called so is none of ours. */
    @Test
    void aFileOfArgumentsIsTheProgramsAffair() throws IOException {
        String file = "@" + Files.writeString(folder.resolve("arguments"), "--help");

        // 4, because no JVM ran: were the file read, test would fail with 1.
        assertEquals(
                4, session(List.of(), List.of("test", file, "!=", "--help")).status());
        assertEquals(4, Session.of("report", file).status());
    }

    @Test
    void onlyJournalsOfThisRunAreReported() throws IOException {
        Files.createDirectories(dest);
        SampleJournal.complete(dest.resolve("old.jsonl"), 500, SampleJournal.finding(Verdict.RESCUED, 1, 1));

        Session session = run(List.of(), copy(leaky));

        assertTrue(session.err().contains(": 12 resources watched"), session.err());
        assertFalse(session.err().contains("RESCUED"), session.err());
    }

    @Test
    void theGateAnswersOnlyWhereTheCommandSucceeded() {
        List<String> gate = List.of("--fail-on", "leaked");

        assertEquals(3, run(gate, copy(leaky)).status());
        assertEquals(7, run(gate, copy(leaky) + "; exit 7").status());
        assertEquals(0, run(gate, copy(clean)).status());
        assertEquals(0, run(List.of("--fail-on", "open"), copy(leaky)).status());
        assertEquals(
                0,
                run(List.of("--fail-on", "leaked", "--max", "1"), copy(leaky)).status());
        assertEquals(
                0,
                run(List.of("--fail-on", "leaked", "--baseline", leaky.toString()), copy(leaky))
                        .status());
        assertTrue(run(gate, copy(leaky)).err().contains("gate failed: 1 finding is leaked;"));
    }

    @Test
    void anIncompleteReportFailsAGateAndOnlyAGate() throws IOException {
        Path killed = SampleJournal.killed(folder.resolve("killed"));

        assertEquals(0, run(List.of(), copy(killed)).status());
        assertEquals(5, run(List.of("--fail-on", "leaked"), copy(killed)).status());
        assertEquals(
                0,
                run(List.of("--fail-on", "leaked", "--allow-incomplete"), copy(killed))
                        .status());
    }

    @Test
    void noJournalIsNeverGreen() {
        Session silent = run(List.of(), "exit 0");
        Session failed = run(List.of(), "exit 7");

        assertEquals(4, silent.status());
        assertTrue(silent.err().startsWith("unclosed: no report found: no JVM ran under the agent"), silent.err());
        assertEquals(7, failed.status());
    }

    @Test
    void aBadJournalIsNamed() throws IOException {
        Session session = run(List.of(), copy(Files.writeString(folder.resolve("bad"), "garbage\n")));

        assertEquals(4, session.status());
        assertTrue(session.err().contains(":1: this is no journal"), session.err());
    }

    @Test
    void aCommandThatDoesNotExistIsAMistake() {
        Session session = session(List.of(), List.of("no-such-command-at-all"));

        assertEquals(2, session.status());
        assertEquals(
                "unclosed: cannot run no-such-command-at-all: No such file or directory;"
                        + " check its spelling, its permissions and the PATH\n",
                session.err());
    }

    @Test
    void aDestThatCannotBeWrittenToIsAMistake() throws IOException {
        dest = Files.writeString(folder.resolve("file"), "");

        Session session = run(List.of(), "exit 0");

        assertEquals(2, session.status());
        assertTrue(session.err().startsWith("unclosed: cannot write to the folder " + dest), session.err());
    }

    @Test
    void gateOptionsWithoutAGateAreAMistakeAndTheCommandDoesNotRun() {
        Path trace = folder.resolve("trace");

        Session session = run(List.of("--baseline", leaky.toString()), "touch '" + trace + "'");

        assertEquals(2, session.status());
        assertTrue(session.err().contains("--baseline is of no use without --fail-on"), session.err());
        assertFalse(Files.exists(trace));
    }

    @Test
    void theAgentGetsItsOptionsThroughTheEnvironment() throws IOException {
        Path seen = folder.resolve("seen");

        run(
                List.of("--agent", "includes=com.acme.*,org.acme.*", "--agent", "depth=7"),
                "printf %s \"$JAVA_TOOL_OPTIONS\" > '" + seen + "'");

        String options = Files.readString(seen);
        assertTrue(options.startsWith("-Xmx1g '-javaagent:" + folder.resolve("cache/unclosed/")), options);
        assertTrue(
                options.endsWith("=dest=" + dest + ",summary=off,includes=\"com.acme.*,org.acme.*\",depth=7'"),
                options);
    }

    @Test
    void whatFollowsTheCommandIsItsOwn() throws IOException {
        Path seen = folder.resolve("seen");
        String script = "printf '%s ' \"$@\" > '" + seen + "'";

        for (List<String> separator : List.of(List.<String>of(), List.of("--"))) {
            List<String> command = new ArrayList<>(separator);
            command.addAll(List.of("sh", "-c", script, "x", "--help", "--dest", "--", "--max"));
            Files.deleteIfExists(seen);

            assertEquals(4, plain(List.of(), command).status());
            assertEquals("--help --dest -- --max ", Files.readString(seen), command::toString);
        }
    }

    private String copy(Path journal) {
        return "cp '" + journal + "' '" + dest + "/'$$.jsonl";
    }

    private Session run(List<String> options, String script) {
        return session(options, List.of("sh", "-c", script));
    }

    private Session session(List<String> options, List<String> command) {
        List<String> separated = new ArrayList<>(List.of("--"));
        separated.addAll(command);
        return plain(options, separated);
    }

    private Session plain(List<String> options, List<String> command) {
        List<String> arguments = new ArrayList<>(List.of("run", "--dest", dest.toString()));
        arguments.addAll(options);
        arguments.addAll(command);
        Map<String, String> variables =
                Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString(), "JAVA_TOOL_OPTIONS", "-Xmx1g");
        return Session.of(variables, StandardCharsets.UTF_8, false, arguments.toArray(String[]::new));
    }
}
