// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.cli.SampleJournal;
import io.unclosed.cli.terminal.Glyphs;
import io.unclosed.model.Example;
import io.unclosed.model.Finding;
import io.unclosed.model.Frame;
import io.unclosed.model.Jvm;
import io.unclosed.model.Owned;
import io.unclosed.model.Report;
import io.unclosed.model.TestCount;
import io.unclosed.model.Verdict;
import io.unclosed.report.gate.Gate;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class TextReportTest {

    private static final Frame CONSTRUCTOR = jdk("java.io.FileInputStream", "<init>");
    private static final Frame READ = own("com.acme.UploadService", "read", 42);
    private static final Frame UPLOAD = own("com.acme.UploadService", "upload", 30);
    private static final Frame SPRING = own("org.springframework.web.Filter", "doFilter", 9);
    private static final Frame THREAD = jdk("java.lang.Thread", "run");

    @Test
    void aFindingSaysWhatWhereWhenAndWhatToDo() {
        Finding leak = with(
                files(Verdict.LEAKED, 31, CONSTRUCTOR, READ, SPRING, UPLOAD, SPRING, THREAD),
                List.of(example("/data/in/a.csv"), example("/data/in/b.csv"), example("/data/in/a.csv")),
                List.of(new Owned("java.io.RandomAccessFile", 1)));

        assertEquals("""
                com.acme.Main, Java 17.0.9, 2026-11-23 12:00:00: 1204 resources watched
                1 finding: 1 leaked (31 resources)

                LEAKED  31 × java.io.FileInputStream   /data/in/a.csv, /data/in/b.csv, …
                  at com.acme.UploadService.read(UploadService.java:42)
                     com.acme.UploadService.upload(UploadService.java:30)
                     … 3 frames of the JDK and frameworks (--all-frames)
                  opened in thread main at 12:00:00–12:00:04; holds 1 java.io.RandomAccessFile
                  close it: try-with-resources at UploadService.java:42
                """, text(80, false, report(1204, leak)));
    }

    @Test
    void theTestsThatOpenedItAreNamedTheMostFrequentFirst() {
        String one = text(140, false, report(1, tested("a.FooTest#bar(String)[2]")));
        String many = text(140, false, report(1, tested("a.FooTest#a", "a.FooTest#b", "a.FooTest", "a.C#d", "a.D#e")));

        assertTrue(one.contains("12:00:04\n  in test a.FooTest#bar(String)[2]\n  close it"), one);
        assertTrue(many.contains("  in 5 tests: a.FooTest#a (5), a.FooTest#b (4), a.FooTest (3) and 2 more\n"), many);
    }

    @Test
    void allFramesAreShownWhenAsked() {
        String text = text(80, true, report(1, files(Verdict.LEAKED, 1, CONSTRUCTOR, READ, SPRING, THREAD)));

        assertTrue(text.contains("  at java.io.FileInputStream.<init>("), text);
        assertTrue(text.contains("     org.springframework.web.Filter.doFilter(Filter.java:9)"), text);
        assertFalse(text.contains("--all-frames"), text);
    }

    @Test
    void manyFramesOfTheProgramAreCutToAScreenful() {
        Frame[] frames = new Frame[9];
        java.util.Arrays.fill(frames, UPLOAD);
        frames[0] = READ;

        String text = text(80, false, report(1, files(Verdict.LEAKED, 1, frames)));

        assertTrue(text.contains("     … 4 frames more (--all-frames)"), text);
        assertEquals(4, text.lines().filter(line -> line.contains("upload(")).count(), text);
    }

    @Test
    void theProgramsCallOfTheLibraryThatIsToBlameIsNeverCutOff() {
        Frame[] frames = new Frame[9];
        for (int i = 0; i < 7; i++) {
            frames[i] = own("org.library.Part" + i, "open", i + 1);
        }
        frames[7] = own("com.acme.web.Page", "load", 77);
        frames[8] = own("com.acme.Main", "main", 7);

        String text = text(80, false, report(1, files(Verdict.LEAKED, 0, frames)));

        assertTrue(text.contains("""
                           org.library.Part3.open(Part3.java:4)
                           com.acme.web.Page.load(Page.java:77)
                           … 4 frames more (--all-frames)
                      """), text);
    }

    @Test
    void theJdkCallThatOpenedItIsNamedWhereTheTypeDoesNotTell() {
        Frame walk = jdk("java.nio.file.Files", "walk");
        Frame reader = jdk("java.io.FileReader", "<init>");

        assertTrue(paragraph(files(Verdict.LEAKED, 1, CONSTRUCTOR, walk, READ)).contains("opened by Files.walk in "));
        assertTrue(paragraph(files(Verdict.LEAKED, 1, CONSTRUCTOR, reader, READ))
                .contains("opened by new FileReader in "));
        assertTrue(paragraph(files(Verdict.LEAKED, 1, CONSTRUCTOR, READ)).contains("opened in "));
        assertTrue(paragraph(files(Verdict.LEAKED, 1, READ)).contains("opened in "));
    }

    @Test
    void theRemedySuitsTheVerdictAndTheCloser() {
        Frame zip = own("com.acme.Zip", "<init>", 5);
        Finding inflater = SampleJournal.finding(Verdict.LEAKED, "java.util.zip.Inflater", "end()", 1, List.of(READ));
        Finding own = SampleJournal.finding(Verdict.LEAKED, "com.acme.Zip", "close()", 1, List.of(zip, READ));

        assertRemedy("close it: call end() in a finally block at UploadService.java:42", inflater);
        assertRemedy(
                "close it yourself, don't leave it to a finalizer or Cleaner: try-with-resources at UploadService.java:42",
                files(Verdict.RESCUED, 1, CONSTRUCTOR, READ));
        assertRemedy("close it sooner: try-with-resources at UploadService.java:42", files(Verdict.OVERDUE, 1, READ));
        assertRemedy(
                "close it before the program ends: try-with-resources at UploadService.java:42; or leave it if it is"
                        + " meant to live as long as the program",
                files(Verdict.OPEN, 1, READ));
        assertRemedy(
                "close it: try-with-resources at Zip.java:5, or where Zip itself is closed",
                files(Verdict.LEAKED, 1, CONSTRUCTOR, zip, READ));
        assertRemedy("close it: try-with-resources at UploadService.java:42", own);
        assertRemedy("find its line: run again with the agent option stacks=full", files(Verdict.LEAKED, 1));
        assertRemedy(
                "find who starts it: no frame of the program is on its stack (--all-frames shows the JDK's)",
                files(Verdict.LEAKED, 1, CONSTRUCTOR, THREAD));
    }

    @Test
    void anOverdueOneSaysWhereItsThreadWasAndWhenItCameBack() {
        Frame waiting = jdk("java.lang.Object", "wait");
        Finding overdue = overdue(1, 1, List.of(waiting, SPRING, UPLOAD, THREAD));

        assertEquals("""
                com.acme.Main, Java 17.0.9, 2026-11-23 12:00:00: 1 resource watched
                1 finding: 1 overdue (1 resource)

                OVERDUE 1 × java.io.FileInputStream   /data/in/a.csv
                  at com.acme.UploadService.read(UploadService.java:42)
                  opened in thread main at 12:00:00–12:00:04; closed late after 12.3 s
                  when it was overdue, thread main was at
                     java.lang.Object.wait(X.java:1)
                     com.acme.UploadService.upload(UploadService.java:30)
                  close it sooner: try-with-resources at UploadService.java:42
                """, paragraph(overdue));
        assertTrue(paragraph(overdue(3, 2, List.of())).contains("; 2 of 3 closed late after 12.3 s\n"));
        assertFalse(paragraph(overdue(3, 0, List.of())).contains("closed late"));
    }

    @Test
    void aNameCannotForgeLinesOrOrderTheTerminal() {
        Finding leak =
                with(files(Verdict.LEAKED, 1, READ), List.of(example("/a\nOPEN 9 × b\u001b[2J\u202ec")), List.of());

        String text = text(80, false, report(1, leak));

        assertTrue(text.contains("   /a\\u000AOPEN 9 × b\\u001B[2J\\u202Ec\n"), text);
    }

    @Test
    void aLongDetailKeepsItsEnd() {
        Finding leak = with(
                files(Verdict.LEAKED, 1, READ), List.of(example("/" + "long/".repeat(40) + "name.csv")), List.of());

        String headline =
                text(80, false, report(1, leak)).lines().skip(3).findFirst().orElse("");

        assertEquals(80, headline.length(), headline);
        assertTrue(headline.contains("   …") && headline.endsWith("long/name.csv"), headline);
        Finding more = with(files(Verdict.LEAKED, 2, READ), leak.examples(), List.of());
        String shorter =
                text(80, false, report(1, more)).lines().skip(3).findFirst().orElse("");
        assertEquals(80, shorter.length(), shorter);
        assertTrue(shorter.endsWith("long/name.csv, …"), shorter);
    }

    @Test
    void aSubclassOfTheProgramIsNamed() {
        Example example = new Example(null, "com.acme.MyStream", "main", SampleJournal.NOON, null);
        Example internal = new Example(null, "sun.nio.ch.X", "main", SampleJournal.NOON, null);
        Finding plain = files(Verdict.LEAKED, 1, READ);

        assertTrue(paragraph(with(plain, List.of(example), List.of()))
                .contains("1 × java.io.FileInputStream (com.acme.MyStream)\n"));
        assertTrue(paragraph(with(plain, List.of(internal), List.of())).contains("1 × java.io.FileInputStream\n"));
    }

    @Test
    void nothingFoundIsSaidTruthfully() {
        assertTrue(text(80, false, report(12)).endsWith(": 12 resources watched\nnothing was left unclosed\n"));
        assertTrue(text(80, false, report(0)).contains("nothing was found, because no resource was opened"));
        Jvm killed = new Jvm("x.jsonl", 1, SampleJournal.NOON, "17", "", 0, null, false, List.of("was killed"));
        String text = text(80, false, Report.of(List.of(killed), List.of()));
        assertEquals("""
                a JVM, Java 17, 2026-11-23 12:00:00: at least 0 resources watched
                nothing was found unclosed, as far as the report goes

                incomplete: x.jsonl: was killed
                """, text);
    }

    @Test
    void findingsAreSummedByVerdict() {
        Report report = report(
                9, files(Verdict.OPEN, 1, READ), files(Verdict.LEAKED, 2, READ), files(Verdict.LEAKED, 3, UPLOAD));

        assertTrue(text(80, false, report).contains("3 findings: 2 leaked (5 resources), 1 open (1 resource)\n"));
    }

    @Test
    void longSentencesAreWrapped() {
        String text = text(40, false, report(1, files(Verdict.OPEN, 1, READ)));

        assertTrue(text.contains("  close it before the program ends:\n    try-with-resources at"), text);
    }

    private static void assertRemedy(String expected, Finding finding) {
        List<String> lines = text(1000, false, report(1, finding)).lines().toList();
        assertEquals("  " + expected, lines.get(lines.size() - 1));
    }

    private static String paragraph(Finding finding) {
        return text(80, false, report(1, finding));
    }

    private static String text(int width, boolean allFrames, Report report) {
        StringWriter text = new StringWriter();
        Layout layout = new Layout(width, Glyphs.of(StandardCharsets.UTF_8), Ansi.OFF, allFrames, ZoneOffset.UTC);
        new TextReport(layout, new PrintWriter(text)).report(Gate.DEFAULT.judge(report));
        return text.toString();
    }

    private static Report report(long watched, Finding... findings) {
        Jvm jvm = new Jvm("a.jsonl", 1, SampleJournal.NOON, "17.0.9", "com.acme.Main", watched, 0L, true, List.of());
        return new Report(List.of(jvm), List.of(findings), List.of());
    }

    private static Finding files(Verdict verdict, long count, Frame... frames) {
        return SampleJournal.finding(verdict, "java.io.FileInputStream", "close()", count, List.of(frames));
    }

    private static Finding overdue(long count, long closedLate, List<Frame> holder) {
        Duration closedAfter = closedLate == 0 ? null : Duration.ofMillis(12_345);
        Finding finding = files(Verdict.OVERDUE, count, CONSTRUCTOR, READ);
        return new Finding(
                finding.fingerprint(),
                finding.verdict(),
                finding.type(),
                finding.closer(),
                finding.severity(),
                finding.heldBy(),
                finding.owner(),
                count,
                closedLate,
                finding.culprit(),
                finding.frames(),
                finding.thread(),
                finding.first(),
                finding.last(),
                List.of(new Example(
                        "/data/in/a.csv", finding.type(), "main", SampleJournal.NOON, null, holder, null, closedAfter)),
                List.of(),
                List.of());
    }

    private static Finding tested(String... names) {
        Map<String, Long> counts = new HashMap<>();
        for (String name : names) {
            counts.put(name, (long) names.length - counts.size());
        }
        Finding leak = files(Verdict.LEAKED, 31, CONSTRUCTOR, READ);
        return new Finding(
                leak.fingerprint(),
                leak.verdict(),
                leak.type(),
                leak.closer(),
                leak.severity(),
                leak.heldBy(),
                leak.owner(),
                leak.count(),
                leak.closedLate(),
                leak.culprit(),
                leak.frames(),
                leak.thread(),
                leak.first(),
                leak.last(),
                leak.examples(),
                leak.owned(),
                TestCount.mostFrequent(counts));
    }

    private static Finding with(Finding finding, List<Example> examples, List<Owned> owned) {
        return new Finding(
                finding.fingerprint(),
                finding.verdict(),
                finding.type(),
                finding.closer(),
                finding.severity(),
                finding.heldBy(),
                finding.owner(),
                finding.count(),
                finding.closedLate(),
                finding.culprit(),
                finding.frames(),
                finding.thread(),
                finding.first(),
                finding.last(),
                examples,
                owned,
                finding.tests());
    }

    private static Example example(String detail) {
        return new Example(detail, "java.io.FileInputStream", "main", Instant.EPOCH, null);
    }

    private static Frame jdk(String className, String method) {
        return new Frame(className, method, "X.java", 1, true);
    }

    private static Frame own(String className, String method, int line) {
        return new Frame(className, method, className.substring(className.lastIndexOf('.') + 1) + ".java", line, false);
    }
}
