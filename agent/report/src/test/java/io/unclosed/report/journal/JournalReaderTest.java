// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.model.Example;
import io.unclosed.model.Finding;
import io.unclosed.model.JournalLines;
import io.unclosed.model.OpenSample;
import io.unclosed.model.Samples;
import io.unclosed.model.TestCount;
import io.unclosed.model.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalReaderTest {

    private static final String FINDING = JournalLines.finding(1, Samples.leak(42));

    @TempDir
    Path folder;

    @Test
    void whatTheAgentWroteComesBackWhole() throws Exception {
        Finding one = Samples.leak(42);
        Finding other = Samples.stackless();

        Journal journal = read(Samples.HEADER, FINDING, JournalLines.finding(2, other), Samples.END);

        assertEquals(List.of(one, other), journal.findings());
        assertEquals(Samples.jvm("journal.jsonl", true), journal.jvm());
    }

    @Test
    void samplesComeBackAndNoMoreThanAreOfUse() throws Exception {
        String later = JournalLines.sample(new OpenSample(Samples.NOON.plusSeconds(59), new TreeMap<>()));

        assertEquals(
                Samples.sampledJvm("journal.jsonl"),
                read(Samples.HEADER, JournalLines.sample(Samples.OPEN), later, Samples.END)
                        .jvm());
        String[] many = Collections.nCopies(OpenSample.MAX + 7, later).toArray(String[]::new);
        many[0] = Samples.HEADER;
        assertEquals(OpenSample.MAX, read(many).jvm().samples().size());
    }

    @Test
    void theLastUpdateOfAFindingCounts() throws Exception {
        List<Example> examples = List.of(
                new Example("a", "A", "t", Samples.NOON, null),
                new Example("b", "B", "t", Samples.NOON, null),
                new Example("c", "C", "t", Samples.NOON, null),
                new Example("d", "D", "t", Samples.NOON, null));

        Journal journal = read(
                Samples.HEADER,
                FINDING,
                JournalLines.update(1, 2, 0, Samples.NOON, Samples.NOON, List.of(), List.of(), List.of()),
                JournalLines.update(
                        1,
                        7,
                        2,
                        Samples.NOON.minusSeconds(1),
                        Samples.NOON.plusSeconds(9),
                        examples,
                        List.of(),
                        List.of()),
                Samples.END);

        Finding finding = journal.findings().get(0);
        assertEquals(7, finding.count());
        assertEquals(2, finding.closedLate());
        assertEquals(Samples.NOON.minusSeconds(1), finding.first());
        assertEquals(Samples.NOON.plusSeconds(9), finding.last());
        assertEquals(examples.subList(0, 3), finding.examples());
        assertEquals(Samples.leak(42).frames(), finding.frames());
    }

    @Test
    void whatWasOverdueAndCameBackIsKept() throws Exception {
        Finding overdue = Samples.overdue(3, 1);

        assertEquals(
                List.of(overdue),
                read(Samples.HEADER, JournalLines.finding(1, overdue), Samples.END)
                        .findings());
        assertRefused(
                "\"closedAfter\" must be 0 or more",
                JournalLines.finding(1, overdue).replace("\"closedAfter\":", "\"closedAfter\":-"));
    }

    @Test
    void testsAreReadAndReplacedByUpdates() throws Exception {
        Finding tested = Samples.tested();
        List<TestCount> later = List.of(new TestCount("com.acme.UploadTest#other()", 7));

        Journal journal = read(Samples.HEADER, JournalLines.finding(1, tested), Samples.END);
        Journal updated = read(
                Samples.HEADER,
                JournalLines.finding(1, tested),
                JournalLines.update(1, 7, 0, Samples.NOON, Samples.NOON, tested.examples(), List.of(), later),
                Samples.END);

        assertEquals(List.of(tested), journal.findings());
        assertEquals(later, updated.findings().get(0).tests());
    }

    @Test
    void anUpdateWithoutExamplesKeepsThem() throws Exception {
        Journal journal = read(
                Samples.HEADER,
                FINDING,
                JournalLines.update(1, 7, 0, Samples.NOON, Samples.NOON, null, List.of(), List.of()),
                Samples.END);

        assertEquals(7, journal.findings().get(0).count());
        assertEquals(Samples.leak(42).examples(), journal.findings().get(0).examples());
    }

    @Test
    void whatWasPendingIsHeededOnlyWhereThereIsNoEnd() throws Exception {
        Finding open = Samples.finding("fedcba9876543210", Verdict.OPEN, 7, 3);
        String pending = JournalLines.pending(Samples.NOON, open, 0);

        Journal killed = read(Samples.HEADER, FINDING, pending);
        assertEquals(List.of(Samples.leak(42), open), killed.findings());
        assertFalse(killed.jvm().complete());
        assertTrue(killed.jvm().notices().toString().contains("may have leaked"), killed::toString);

        Journal ended = read(Samples.HEADER, FINDING, pending, Samples.END);
        assertEquals(List.of(Samples.leak(42)), ended.findings());
        assertTrue(ended.jvm().complete());
    }

    @Test
    void whatWasPendingAndIsSettledIsNotCountedTwice() throws Exception {
        Finding before = Samples.finding("fedcba9876543210", Verdict.LEAKED, 7, 10);
        Finding open = Samples.finding("fedcba9876543210", Verdict.OPEN, 7, 5);

        Journal journal = read(
                Samples.HEADER,
                JournalLines.finding(1, before),
                JournalLines.pending(Samples.NOON, open, 1),
                JournalLines.update(1, 13, 0, Samples.NOON, Samples.NOON, null, List.of(), List.of()));

        assertEquals(
                List.of("leaked 13", "open 2"),
                journal.findings().stream()
                        .map(finding -> finding.verdict().word() + " " + finding.count())
                        .toList());
        assertEquals(before.frames(), journal.findings().get(1).frames());
        assertRefused("like finding 9, which was not there", JournalLines.pending(Samples.NOON, open, 9));
    }

    @Test
    void ownersAreKeptForFolding() throws Exception {
        Finding owned = Samples.ownedBy(Samples.leak(42));

        assertEquals(
                List.of(owned),
                read(Samples.HEADER, JournalLines.finding(1, owned), Samples.END)
                        .findings());
    }

    @Test
    void aJournalWithoutEndIsIncomplete() throws Exception {
        Journal journal = read(Samples.HEADER, FINDING);

        assertEquals(1, journal.findings().size());
        assertFalse(journal.jvm().complete());
        assertTrue(journal.jvm().notices().get(0).startsWith("ended without its last line"), journal::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"update\":1,\"cou", "{", "\0\0\0\0", "{\"notice\":\"ä"})
    void aTornLastLineLeavesTheOthersReadable(String torn) throws Exception {
        Journal journal = readText(Samples.HEADER + "\n" + FINDING + "\n" + torn);

        assertEquals(List.of(Samples.leak(42)), journal.findings());
        assertFalse(journal.jvm().complete());
        assertEquals(1, journal.jvm().notices().size());
        assertTrue(journal.jvm().notices().get(0).startsWith("line 3, its last, is torn"), journal::toString);
    }

    @Test
    void everyCutOfAJournalIsReadableOrRefusedAndNeverCalledComplete() throws Exception {
        String whole = String.join("\n", Samples.HEADER, FINDING, Samples.END) + "\n";
        assertTrue(readText(whole).jvm().complete());

        for (int length = 0; length < whole.length(); length++) {
            String cut = whole.substring(0, length);
            if (length < Samples.HEADER.length()) {
                assertThrows(UnreadableReportException.class, () -> readText(cut));
            } else {
                assertFalse(readText(cut).jvm().complete(), cut);
            }
        }
    }

    @Test
    void aNoticeOfALossMakesItIncompleteAndAnotherDoesNot() throws Exception {
        Journal told = read(Samples.HEADER, JournalLines.notice("Nothing special.", false), Samples.END);
        Journal lost = read(Samples.HEADER, JournalLines.notice("The table was full.", true), Samples.END);

        assertTrue(told.jvm().complete());
        assertEquals(List.of("Nothing special."), told.jvm().notices());
        assertFalse(lost.jvm().complete());
        assertEquals(List.of("The table was full."), lost.jvm().notices());
    }

    @Test
    void unknownMembersAndUnknownKindsOfLineAreSkipped() throws Exception {
        String known = Samples.END.replace("{", "{\"colour\":{\"deep\":[1,2.5,null]},");

        Journal journal = read(Samples.HEADER, "{\"weather\":\"fine\"}", FINDING, known);

        assertTrue(journal.jvm().complete());
        assertEquals(1204, journal.jvm().watched());
        assertEquals(List.of(Samples.leak(42)), journal.findings());
    }

    @Test
    void garbageInTheMiddleIsRefusedByItsLine() {
        String message = refused(Samples.HEADER, "garbage", FINDING, Samples.END);

        assertTrue(message.contains("journal.jsonl:2: the line is not one of a journal"), message);
        assertTrue(message.endsWith("delete it and run the program again"), message);
    }

    @Test
    void aSecondJournalInTheFileIsRefused() {
        String message = refused(Samples.HEADER, Samples.END, Samples.HEADER, Samples.END);

        assertTrue(message.contains("journal.jsonl:3: ") && message.contains("a second journal starts here"), message);
    }

    @Test
    void wrongMembersAreNamed() {
        assertRefused("\"count\" must be a whole number", FINDING.replace("\"count\":1", "\"count\":\"many\""));
        assertRefused("\"count\" must be 1 or more", FINDING.replace("\"count\":1", "\"count\":0"));
        assertRefused("lacks the member \"type\"", FINDING.replace("\"type\"", "\"tape\""));
        assertRefused("must be one of leaked, rescued, overdue, open", FINDING.replace("leaked", "lost"));
        assertRefused("points outside its frames", FINDING.replace("\"culprit\":1", "\"culprit\":3"));
        assertRefused("\"first\" must be a time", FINDING.replace("\"first\":\"2026", "\"first\":\"long ago"));
        assertRefused(
                "finding 9, which was not there",
                FINDING,
                JournalLines.update(9, 2, 0, Samples.NOON, Samples.NOON, List.of(), List.of(), List.of()));
        assertRefused("finding 1 was there before", FINDING, FINDING);
    }

    @Test
    void aNewerVersionIsRefusedWithTheRemedy() {
        String message = refused(Samples.HEADER.replace("\"version\":1", "\"version\":2"), Samples.END);

        assertTrue(message.contains("version 2, newer than version 1"), message);
        assertTrue(message.endsWith("use a newer unclosed"), message);
    }

    @Test
    void anEmptyFileIsRefused() {
        assertTrue(refusedText("").contains("the file is empty"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hello\n", "{}\n", "{\"format\":\"other\"}\n", "[1]\n", "\u007fELF\u0002\0\0", "{\"format\":7}\n"
            })
    void aForeignFileIsRefused(String text) {
        String message = refusedText(text);

        assertTrue(message.contains("journal.jsonl:1: this is no journal: expected a first line such as"), message);
    }

    @Test
    void aTornFirstLineIsToldFromAForeignFile() {
        assertTrue(refusedText(Samples.HEADER.substring(0, 40)).contains("the first line is torn"));
    }

    @Test
    void aFileWithoutLineEndsDoesNotFillTheHeap() throws Exception {
        Path file = folder.resolve("journal.jsonl");
        byte[] line = new byte[LineReader.MAX_LENGTH + 1];
        java.util.Arrays.fill(line, (byte) 'x');
        Files.write(file, line);

        String message = assertThrows(UnreadableReportException.class, () -> JournalReader.read(file))
                .sentence();

        assertTrue(message.contains("the line is longer than"), message);
    }

    @Test
    void absurdNestingIsRefused() {
        assertRefused("nesting", "{\"x\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}");
    }

    @Test
    void everyMessageIsOneLine() {
        for (String text : List.of("", "a\0b\nc\n", Samples.HEADER + "\n{\"a\":\n" + Samples.END + "\n")) {
            assertFalse(refusedText(text).contains("\n"));
        }
    }

    private void assertRefused(String expected, String... lines) {
        String[] whole = new String[lines.length + 2];
        whole[0] = Samples.HEADER;
        System.arraycopy(lines, 0, whole, 1, lines.length);
        whole[lines.length + 1] = Samples.END;
        String message = refused(whole);
        assertTrue(message.contains(expected), message);
        assertTrue(message.contains("journal.jsonl:" + (lines.length + 1) + ": "), message);
    }

    private String refused(String... lines) {
        return refusedText(String.join("\n", lines) + "\n");
    }

    private String refusedText(String text) {
        return assertThrows(UnreadableReportException.class, () -> readText(text))
                .sentence();
    }

    private Journal read(String... lines) throws IOException, UnreadableReportException {
        return readText(String.join("\n", lines) + "\n");
    }

    private Journal readText(String text) throws IOException, UnreadableReportException {
        Path file = folder.resolve("journal.jsonl");
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return JournalReader.read(file);
    }
}
