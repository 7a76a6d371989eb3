// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.unclosed.cli.Main;
import io.unclosed.cli.SampleJournal;
import io.unclosed.cli.Session;
import io.unclosed.cli.terminal.Output;
import io.unclosed.cli.terminal.Terminal;
import io.unclosed.model.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportCommandTest {

    @TempDir
    Path folder;

    @BeforeEach
    void journal() throws IOException {
        SampleJournal.complete(folder.resolve("a.jsonl"), 12, SampleJournal.finding(Verdict.LEAKED, 42, 3));
    }

    @Test
    void textGoesToStandardOutput() {
        Session session = Session.of("report", folder.toString());

        assertEquals(0, session.status(), session.err());
        assertTrue(session.out().contains("LEAKED  3 × java.io.FileInputStream   /data/in/a.csv"), session.out());
        assertTrue(session.out().contains("at com.acme.Upload.read(Upload.java:42)"), session.out());
        assertEquals("", session.err());
    }

    @Test
    void aCharsetWithoutTheCharactersGetsPlainOnes() {
        Session session = Session.of(Map.of(), StandardCharsets.US_ASCII, false, "report", folder.toString());

        assertTrue(session.out().contains("LEAKED  3 x java.io.FileInputStream   /data/in/a.csv, ..."), session.out());
    }

    @ParameterizedTest
    @CsvSource({"No space left on device,1", "Broken pipe,0"})
    void aReportThatDidNotReachStandardOutputIsToldUnlessNobodyWantedMore(String reason, int status) {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                throw new IOException(reason);
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                Output.of(full, StandardCharsets.UTF_8, false),
                Output.of(err, StandardCharsets.UTF_8, false),
                Map.of());

        assertEquals(status, Main.commandLine(terminal).execute("report", folder.toString()));
        terminal.err().text().flush();
        String told = "unclosed: cannot write all of it to standard output: No space left on device\n";
        assertEquals(status == 0 ? "" : told, err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aReportThatDidNotReachItsFileIsTold() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "there is no /dev/full");

        for (String format : List.of("text", "json")) {
            Session session = Session.of("report", "--format", format, "--output", full.toString(), folder.toString());
            assertEquals(2, session.status(), session.out());
            assertEquals("unclosed: cannot write to /dev/full; name another file with --output\n", session.err());
        }
    }

    @Test
    void onlyTheVerdictIsColoured() {
        Session session = Session.of("report", "--color=always", folder.toString());

        long lines =
                session.out().lines().filter(line -> line.contains("\u001b[")).count();
        assertEquals(1, lines, session.out());
        assertTrue(session.out().contains("LEAKED"), session.out());
    }

    @Test
    void jsonIsUtf8OnAnyTerminal() throws IOException {
        Files.writeString(
                folder.resolve("a.jsonl"),
                Files.readString(folder.resolve("a.jsonl")).replace("/data/in", "/donn\u00e9es"));

        Session session =
                Session.of(Map.of(), StandardCharsets.US_ASCII, true, "report", "--format=json", folder.toString());

        assertTrue(session.out().startsWith("{\"format\":\"unclosed-report\",\"version\":1,\"complete\":true,"));
        assertTrue(session.out().contains("/donn\u00e9es/a.csv"), session.out());
        assertFalse(session.out().contains("\u001b"));
    }

    @Test
    void aFileGetsWhatStandardOutputWouldHave() throws IOException {
        Path file = folder.resolve("report.json");

        Session session = Session.of("report", "--format", "json", "-o", file.toString(), folder.toString());

        assertEquals(0, session.status());
        assertEquals("", session.out());
        assertEquals(Session.of("report", "--format", "json", folder.toString()).out(), Files.readString(file));
    }

    @Test
    void aProfileIsBytesAndNotText() throws IOException {
        Path file = folder.resolve("unclosed.pb.gz");

        Session session = Session.of("report", "--format", "pprof", "-o", file.toString(), folder.toString());

        assertEquals(0, session.status(), session.err());
        byte[] bytes = Files.readAllBytes(file);
        assertEquals(0x1f, bytes[0]);
        assertEquals((byte) 0x8b, bytes[1]);
    }

    @Test
    void aSourceRootThatIsNotThereIsAMistake() {
        Session session = Session.of("report", "--format=sarif", "--source-root", folder + "/typo", folder.toString());

        assertEquals(2, session.status());
        assertEquals(
                "unclosed: cannot list a folder of --source-root: " + folder
                        + "/typo; name folders that hold sources\n",
                session.err());
    }

    @Test
    void anUnwritableFileIsAMistake() {
        Session session =
                Session.of("report", "-o", folder.resolve("no/such/folder").toString(), folder.toString());

        assertEquals(2, session.status());
        assertEquals(1, session.err().lines().count(), session.err());
        assertTrue(session.err().startsWith("unclosed: cannot write to "), session.err());
    }

    @Test
    void anIncompleteReportIsPrintedAndExitsWith5UnlessAllowed() throws IOException {
        SampleJournal.killed(folder.resolve("b.jsonl"));
        Files.writeString(folder.resolve("c.jsonl"), "garbage\n");

        Session refused = Session.of("report", folder.toString());
        Session allowed = Session.of("report", "--allow-incomplete", folder.toString());

        assertEquals(5, refused.status());
        assertTrue(refused.err().startsWith("unclosed: the report is incomplete"), refused.err());
        assertTrue(refused.out().contains("incomplete: b.jsonl: ended without its last line"), refused.out());
        assertTrue(refused.out().contains("c.jsonl:1: this is no journal"), refused.out());
        assertTrue(refused.out().contains("2 JVMs: at least 12 resources watched"), refused.out());
        assertEquals(0, allowed.status());
        assertEquals(refused.out(), allowed.out());
        assertEquals("", allowed.err());
    }

    @Test
    void nothingToReadExitsWith4AndSaysWhy() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path bad =
                Files.writeString(Files.createDirectory(folder.resolve("bad")).resolve("x.jsonl"), "\0\1\2");

        assertNoReport("there is no journal (*.jsonl) in " + empty, empty);
        assertNoReport("there is no " + folder.resolve("typo"), folder.resolve("typo"));
        assertNoReport("x.jsonl:1: this is no journal", bad);
    }

    @Test
    void verboseShowsTheStackTraceOfAFailure() {
        String path = folder.resolve("typo").toString();

        assertEquals(1, Session.of("report", path).err().lines().count());
        assertTrue(Session.of("report", "--verbose", path).err().contains("\tat io.unclosed"));
    }

    private static void assertNoReport(String expected, Path path) {
        Session session = Session.of("report", path.toString());
        assertEquals(4, session.status());
        assertEquals("", session.out());
        assertTrue(session.err().contains(expected), session.err());
        assertTrue(session.err().lines().allMatch(line -> line.startsWith("unclosed: ")), session.err());
    }
}
