// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.unclosed.model.JournalLines;
import io.unclosed.model.Report;
import io.unclosed.model.Samples;
import io.unclosed.report.format.JsonFormat;
import io.unclosed.report.gate.Gate;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that no agent wrote: each is refused in one line that says what is wrong, and hides no other. */
class HostileInputTest {

    private static final String FINDING = JournalLines.finding(1, Samples.leak(42));

    @TempDir
    Path folder;

    @BeforeEach
    void aGoodJournal() throws IOException {
        journal("a.jsonl", Samples.HEADER, FINDING, Samples.END);
    }

    @Test
    void oneLineOfTwoGigabytes() throws Exception {
        sparse("b.jsonl", "", 2L << 30);
        sparse("c.jsonl", Samples.HEADER + "\n" + FINDING, 2L << 30);
        sparse("d.jsonl", "{\"format\":\"unclosed-report\",\"version\":1,\"x\":\"", 2L << 30);

        assertProblems(
                "b.jsonl:1: the line is longer than 4194304 bytes",
                "c.jsonl:2: the line is longer than 4194304 bytes",
                "d.jsonl:1: this is no whole JSON report");
    }

    @Test
    void deepNesting() throws Exception {
        String deep = "[".repeat(100_000);
        journal("b.jsonl", Samples.HEADER, "{\"x\":" + deep, Samples.END);
        journal("c.jsonl", "{\"format\":\"unclosed-report\",\"findings\":[{\"x\":" + deep);

        assertProblems("b.jsonl:2: ", "c.jsonl:1: ");
    }

    @Test
    void objectsThatWouldFillTheHeap() throws Exception {
        String many = "{},".repeat(500_000) + "{}";
        journal("b.jsonl", Samples.HEADER, "{\"x\":[" + many + "]}", Samples.END);
        journal("c.jsonl", "{\"format\":\"unclosed-report\",\"version\":1,\"findings\":[{\"x\":[" + many + "]}]}");

        assertProblems("b.jsonl:2: ", "c.jsonl:1: ");
    }

    @Test
    void moreFindingsThanMayBeKept() throws Exception {
        StringBuilder findings = new StringBuilder();
        for (int number = 2; number < 500; number++) {
            findings.append(FINDING.replace("\"finding\":1", "\"finding\":" + number))
                    .append('\n');
        }
        Path file = journal("b.jsonl", Samples.HEADER, findings + Samples.END);

        assertEquals(
                498, JournalReader.read(file, new Memory(1 << 20)).findings().size());
        UnreadableReportException full =
                assertThrows(UnreadableReportException.class, () -> JournalReader.read(file, new Memory(1 << 18)));
        assertTrue(full.sentence().contains("b.jsonl: with it there is more than fits into 0 MB"), full.sentence());
        assertTrue(full.sentence().contains("java -Xmx4g -jar unclosed.jar"), full.sentence());
    }

    /** Without them a report is whole: they are what is left out where memory is short. */
    @Test
    void moreSamplesThanMayBeKept() throws Exception {
        StringBuilder text = new StringBuilder(Samples.HEADER + "\n");
        for (int i = 0; i < 1_000; i++) {
            text.append("{\"sample\":\"2026-11-23T18:03:11Z\",\"open\":{\"a.A\":1,\"a.B\":1,\"a.C\":1,\"a.D\":1}}\n");
        }
        Path file = Files.writeString(folder.resolve("b.jsonl"), text + Samples.END + "\n");

        assertEquals(1_000, JournalReader.read(file).jvm().samples().size());
        Journal shortOfMemory = JournalReader.read(file, new Memory(1 << 18));
        assertEquals((1 << 16) / 1_000, shortOfMemory.jvm().samples().size());
        assertTrue(shortOfMemory.jvm().complete());
    }

    @Test
    void nulBytes() throws Exception {
        journal("b.jsonl", "\0\0\0\0", FINDING);
        journal("c.jsonl", Samples.HEADER, FINDING.replace("main", "ma\0in"), Samples.END);

        assertProblems("b.jsonl:1: this is no journal", "c.jsonl:2: the line is not one of a journal");
    }

    @Test
    void anotherEncoding() throws Exception {
        encoded("b.jsonl", StandardCharsets.ISO_8859_1, Samples.HEADER, FINDING, Samples.END);
        encoded("c.jsonl", StandardCharsets.UTF_16, Samples.HEADER, FINDING, Samples.END);
        encoded("d.jsonl", StandardCharsets.UTF_16BE, json());
        encoded("e.jsonl", StandardCharsets.ISO_8859_1, json());

        assertProblems(
                "b.jsonl:2: the line is not one of a journal: it is not UTF-8",
                "c.jsonl:1: this is no journal",
                "d.jsonl:1: this is no journal",
                "e.jsonl: this is no JSON report: it is not UTF-8");
    }

    @Test
    void anotherVersion() throws Exception {
        int number = 'b';
        for (String version : List.of("2", "0", "-1", "1e3", "99999999999999999999", "\"1\"")) {
            journal((char) number++ + ".jsonl", Samples.HEADER.replace("\"version\":1", "\"version\":" + version));
            journal((char) number++ + ".jsonl", json().replace("\"version\":1", "\"version\":" + version));
        }

        assertEquals(12, report().problems().size(), report().problems()::toString);
    }

    @Test
    void aMemberThatIsThereTwice() throws Exception {
        journal("b.jsonl", Samples.HEADER, FINDING.replace("\"count\":1", "\"count\":1,\"count\":2"), Samples.END);
        journal("c.jsonl", Samples.HEADER.replace("{", "{\"format\":\"unclosed-journal\","));
        journal("d.jsonl", json().replace("\"jvms\":", "\"jvms\":[],\"jvms\":"));

        assertProblems(
                "b.jsonl:2: the line is not one of a journal: it has the member \"count\" twice",
                "c.jsonl:1: the line is not one of a journal: it has the member \"format\" twice",
                "d.jsonl:1: this is no whole JSON report: it has the member \"jvms\" twice");
    }

    @Test
    void hugeNumbers() throws Exception {
        String most = String.valueOf(Long.MAX_VALUE);
        journal("b.jsonl", Samples.HEADER, FINDING.replace("\"count\":1", "\"count\":" + most), Samples.END);
        journal("c.jsonl", Samples.HEADER, FINDING, Samples.END.replace("1204", most), "{}");
        journal("d.jsonl", Samples.HEADER, FINDING.replace("\"line\":42", "\"line\":" + "9".repeat(50)), Samples.END);
        journal("e.jsonl", Samples.HEADER, FINDING.replace("\"first\":\"2026", "\"first\":\"+999999999"), Samples.END);
        journal("f.jsonl", Samples.HEADER, FINDING, Samples.END.replace("1204", "-1"), "{}");

        assertProblems(
                "\"count\" is too large",
                "\"watched\" is too large",
                "d.jsonl:2: ",
                "\"first\" must be a time",
                "0 or more");
    }

    @Test
    void whatCannotBeRead() throws Exception {
        Path unreadable = Path.of("/proc/self/mem");
        assumeTrue(Files.exists(unreadable), "only Linux has a file that even root cannot read");
        Files.createSymbolicLink(folder.resolve("b.jsonl"), unreadable);

        assertProblems("b.jsonl: cannot be read: ");
    }

    @Test
    void manyLinesThatSayNothing() throws Exception {
        Path file = journal("b.jsonl", Samples.HEADER, "{}\n".repeat(1_000_000) + Samples.END);

        assertTrue(JournalReader.read(file, new Memory(1 << 16)).jvm().complete());
    }

    /** One problem for each bad file, in their order, and the good journal is read. */
    private void assertProblems(String... parts) throws NoReportException {
        Report report = report();
        assertEquals(parts.length, report.problems().size(), report.problems()::toString);
        for (int i = 0; i < parts.length; i++) {
            String problem = report.problems().get(i);
            assertTrue(problem.contains(parts[i]), problem);
            assertFalse(problem.contains("\n"), problem);
            assertTrue(problem.length() < 1_000, problem);
        }
        assertEquals(List.of(Samples.leak(42)), report.findings());
        assertFalse(report.complete());
    }

    private Report report() throws NoReportException {
        return ReportSource.read(List.of(folder));
    }

    private static String json() throws IOException {
        StringBuilder json = new StringBuilder();
        Report report = Report.of(List.of(Samples.jvm("x.jsonl", true)), List.of(Samples.leak(42)));
        JsonFormat.write(Gate.DEFAULT.judge(report), json);
        return json.toString();
    }

    private Path journal(String name, String... lines) throws IOException {
        return encoded(name, StandardCharsets.UTF_8, lines);
    }

    private Path encoded(String name, Charset charset, String... lines) throws IOException {
        return Files.write(folder.resolve(name), (String.join("\n", lines) + "\n").getBytes(charset));
    }

    /** NULs that take no room on the disk. */
    private void sparse(String name, String start, long length) throws IOException {
        Path file = Files.writeString(folder.resolve(name), start);
        try (RandomAccessFile hole = new RandomAccessFile(file.toFile(), "rw")) {
            hole.setLength(length);
        }
    }
}
