// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.unclosed.cli.SampleJournal;
import io.unclosed.cli.Session;
import io.unclosed.model.Finding;
import io.unclosed.model.Verdict;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffAndMergeTest {

    private static final Finding LEAK = SampleJournal.finding(Verdict.LEAKED, 42, 3);
    private static final Finding MORE = SampleJournal.finding(Verdict.LEAKED, 43, 8);
    private static final Finding OPEN = SampleJournal.finding(Verdict.OPEN, 50, 1);

    @TempDir
    Path folder;

    @Test
    void whatChangedIsALineAFinding() throws IOException {
        Path old = SampleJournal.complete(folder.resolve("old"), 12, LEAK);
        Path now = SampleJournal.complete(folder.resolve("now"), 12, MORE, OPEN);

        Session session = Session.of("diff", old.toString(), now.toString());
        assertEquals(3, session.status(), session.err());
        assertEquals("""
                new    open    1 × java.io.FileInputStream at com.acme.Upload.read(Upload.java:50)
                more   leaked  8 × java.io.FileInputStream (was 3) at com.acme.Upload.read(Upload.java:43)

                1 new, 0 gone, 1 more, 0 fewer, 0 the same
                """, session.out());
        Session back = Session.of("diff", now.toString(), old.toString());
        assertEquals(0, back.status());
        assertTrue(back.out().endsWith("0 new, 1 gone, 0 more, 1 fewer, 0 the same\n"), back.out());
    }

    @Test
    void anIncompleteReportIsSaid() throws IOException {
        Path old = SampleJournal.killed(folder.resolve("old"), LEAK);

        assertEquals(5, Session.of("diff", old.toString(), old.toString()).status());
        assertEquals(
                0,
                Session.of("diff", "--allow-incomplete", old.toString(), old.toString())
                        .status());
        assertEquals(4, Session.of("diff", old.toString(), "typo").status());
        assertEquals(2, Session.of("diff", old.toString()).status());
    }

    @Test
    void foldersOfJournalsBecomeOneReport() throws IOException {
        Path module = Files.createDirectory(folder.resolve("module"));
        SampleJournal.complete(module.resolve("a.jsonl"), 12, LEAK);
        SampleJournal.complete(module.resolve("b.jsonl"), 12, LEAK, OPEN);
        Path other = SampleJournal.complete(folder.resolve("other.jsonl"), 1, OPEN);
        Path all = folder.resolve("all.json");

        Session session = Session.of("merge", "-o", all.toString(), module.toString(), other.toString());
        assertEquals(0, session.status(), session.err());
        assertEquals("3 JVMs, 2 findings\n", session.out());
        assertEquals(
                Session.of("report", "--format=json", module.toString(), other.toString())
                        .out(),
                Files.readString(all));
        assumeFalse(File.separatorChar == '\\');
        assertEquals(Files.getPosixFilePermissions(other), Files.getPosixFilePermissions(all), "those of any new file");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), all);
        assertEquals(
                0, Session.of("merge", "-o", link.toString(), other.toString()).status());
        assertTrue(Files.isSymbolicLink(link));
    }

    @Test
    void whatWasMergedStandsWhereAJournalCan() throws IOException {
        Path one = SampleJournal.complete(folder.resolve("one.jsonl"), 12, LEAK);
        Path other = SampleJournal.complete(folder.resolve("other.jsonl"), 12, LEAK);
        Path all = folder.resolve("all.json");
        assertEquals(
                0,
                Session.of("merge", "-o", all.toString(), one.toString(), other.toString())
                        .status());

        assertEquals(new Session(0, "", ""), Session.of("merge", "--quiet", "-o", all.toString(), all.toString()));

        Session check = Session.of("check", all.toString());
        assertEquals(3, check.status());
        assertTrue(check.out().startsWith("LEAKED  6 × java.io.FileInputStream"), check.out());
        assertEquals(2, Session.of("merge", one.toString()).status());
        assertEquals(
                2,
                Session.of("merge", "-o", folder.resolve("no/such").toString(), one.toString())
                        .status());
    }
}
