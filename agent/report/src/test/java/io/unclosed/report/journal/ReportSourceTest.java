// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.model.Finding;
import io.unclosed.model.JournalLines;
import io.unclosed.model.Owned;
import io.unclosed.model.Report;
import io.unclosed.model.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportSourceTest {

    @TempDir
    Path folder;

    @Test
    void journalsOfOneFolderBecomeOneReport() throws Exception {
        journal("a.jsonl", Samples.leak(42), Samples.leak(43));
        journal("b.jsonl", Samples.leak(42));
        Files.writeString(folder.resolve("notes.txt"), "no journal");

        Report report = ReportSource.read(List.of(folder));

        assertEquals(2, report.jvms().size());
        assertEquals(
                List.of(2L, 1L), report.findings().stream().map(Finding::count).toList());
        assertTrue(report.complete());
        assertEquals(2408, report.watched());
    }

    @Test
    void ownedFindingsFoldIntoTheirOwner() throws Exception {
        Finding owner = Samples.leak(42);
        journal("a.jsonl", owner, Samples.ownedBy(owner));

        Report report = ReportSource.read(List.of(folder));

        assertEquals(1, report.findings().size());
        assertEquals(
                List.of(new Owned("java.io.RandomAccessFile", 1)),
                report.findings().get(0).owned());
    }

    @Test
    void aFileNamedTwiceCountsOnce() throws Exception {
        Path file = journal("a.jsonl", Samples.leak(42));
        Files.createSymbolicLink(folder.resolve("b.jsonl"), file);

        Report report =
                ReportSource.read(List.of(folder, file, folder.resolve(".").resolve("a.jsonl")));

        assertEquals(1, report.jvms().size());
        assertEquals(1, report.findings().get(0).count());
    }

    @Test
    void aBadJournalIsNamedAndDoesNotHideTheOthers() throws Exception {
        journal("a.jsonl", Samples.leak(42));
        Files.writeString(folder.resolve("bad.jsonl"), "garbage\n");
        Files.createDirectory(folder.resolve("dir.jsonl"));

        Report report = ReportSource.read(List.of(folder));

        assertEquals(1, report.findings().size());
        assertFalse(report.complete());
        assertEquals(2, report.problems().size());
        assertTrue(report.problems().get(0).contains("bad.jsonl:1: this is no journal"));
        assertTrue(report.problems().get(1).contains("dir.jsonl: this is a folder"));
    }

    @Test
    void manyBadJournalsAreToldOneByOneOnlyUpToANumber() throws Exception {
        journal("a.jsonl", Samples.leak(42));
        for (int i = 0; i < 1_010; i++) {
            Files.writeString(folder.resolve("b" + i + ".jsonl"), "no journal");
        }

        Report report = ReportSource.read(List.of(folder));

        assertEquals(1_001, report.problems().size());
        assertEquals("and 10 more cannot be read", report.problems().get(1_000));
        assertEquals(1, report.findings().size());
    }

    @Test
    void nothingReadableIsNoReport() throws Exception {
        Files.writeString(folder.resolve("bad.jsonl"), "");

        NoReportException none = none(folder);

        assertEquals("no report found: nothing that was named could be read", none.sentence());
        assertTrue(none.problems().get(0).contains("bad.jsonl: the file is empty"));
    }

    @Test
    void anEmptyFolderAndAMissingPathAreNoReport() throws Exception {
        assertTrue(none(folder).sentence().startsWith("no report found: there is no journal (*.jsonl) in "));

        journal("a.jsonl", Samples.leak(42));
        NoReportException missing =
                assertThrows(NoReportException.class, () -> ReportSource.read(List.of(folder, folder.resolve("typo"))));
        assertTrue(missing.sentence().contains("there is no " + folder.resolve("typo")), missing.sentence());
    }

    @Test
    void aFolderOfFoldersOfJournalsIsToldApart() throws Exception {
        Path module = Files.createDirectory(folder.resolve("module"));
        Files.move(journal("a.jsonl", Samples.leak(42)), module.resolve("a.jsonl"));

        String one = none(folder).sentence();
        assertTrue(one.endsWith("; name the folder in it that has some: " + module), one);

        Path other = Files.createDirectory(folder.resolve("other"));
        Files.copy(module.resolve("a.jsonl"), other.resolve("a.jsonl"));
        String two = none(folder).sentence();
        assertTrue(two.endsWith("; name the 2 folders in it that have some, such as " + module), two);
    }

    @Test
    void linksThatLeadNowhereAndPipesDoNotHang() throws Exception {
        Files.createSymbolicLink(folder.resolve("loop.jsonl"), folder.resolve("loop.jsonl"));
        Files.createSymbolicLink(folder.resolve("self.jsonl"), folder);
        new ProcessBuilder("mkfifo", folder.resolve("pipe.jsonl").toString())
                .start()
                .waitFor();

        NoReportException none = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> none(folder));

        assertEquals(3, none.problems().size());
        assertTrue(none.problems().get(0).contains("loop.jsonl: this link leads nowhere"), none.problems()::toString);
        assertTrue(none.problems().get(1).contains("pipe.jsonl: this is no regular file"), none.problems()::toString);
        assertTrue(none.problems().get(2).contains("self.jsonl: this is a folder"), none.problems()::toString);
    }

    private static NoReportException none(Path path) {
        return assertThrows(NoReportException.class, () -> ReportSource.read(List.of(path)));
    }

    private Path journal(String name, Finding... findings) throws IOException {
        StringBuilder text = new StringBuilder(Samples.HEADER).append('\n');
        for (int i = 0; i < findings.length; i++) {
            text.append(JournalLines.finding(i + 1, findings[i])).append('\n');
        }
        return Files.writeString(folder.resolve(name), text.append(Samples.END).append('\n'));
    }
}
