// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.cli.SampleJournal;
import io.unclosed.cli.Session;
import io.unclosed.model.Finding;
import io.unclosed.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {

    private static final Finding LEAK = SampleJournal.finding(Verdict.LEAKED, 42, 3);
    private static final Finding SECOND = SampleJournal.finding(Verdict.LEAKED, 44, 1);
    private static final Finding OPEN = SampleJournal.finding(Verdict.OPEN, 50, 1);

    @TempDir
    Path folder;

    private Path baseline = Path.of("");

    @BeforeEach
    void nameTheBaseline() {
        baseline = folder.resolve("known.jsonl");
    }

    @Test
    void itIsWrittenAndThenAccepted() throws IOException {
        Path journal = SampleJournal.complete(folder.resolve("a"), 12, LEAK, OPEN);

        Session update = update(journal);
        assertEquals(0, update.status(), update.err());
        assertEquals("baseline " + baseline + ": 1 finding, 1 new, 0 gone\n", update.out());
        assertFalse(Files.readString(baseline).contains("\"open\""), "only what would fail");
        assertEquals(0, check(journal).status());
        Session worse = check(SampleJournal.complete(folder.resolve("b"), 12, LEAK, SECOND));
        assertEquals(3, worse.status());
        assertTrue(worse.out().contains("1 new finding is leaked or rescued, 1 accepted by the baseline"), worse.out());
    }

    @Test
    void theSameFindingsGiveTheSameBytesAndWhatIsGoneGoes() throws IOException {
        update(SampleJournal.complete(folder.resolve("a"), 12, LEAK, SECOND));
        String before = Files.readString(baseline);

        update(SampleJournal.complete(folder.resolve("b"), 12, SECOND, LEAK));
        assertEquals(before, Files.readString(baseline));
        Session gone = update(SampleJournal.complete(folder.resolve("c"), 12, SECOND));
        assertEquals("baseline " + baseline + ": 1 finding, 0 new, 1 gone\n", gone.out());
        assertTrue(Files.readString(baseline).contains("\"lines\":1"));
        Session none = update(SampleJournal.complete(folder.resolve("d"), 12));
        assertEquals("baseline " + baseline + ": 0 findings, 0 new, 1 gone\n", none.out());
    }

    @Test
    void anIncompleteReportDoesNotShowWhatIsGone() throws IOException {
        update(SampleJournal.complete(folder.resolve("a"), 12, LEAK, SECOND));
        String before = Files.readString(baseline);
        Path killed = SampleJournal.killed(folder.resolve("b"), LEAK);

        Session session = update(killed);
        assertEquals(5, session.status());
        assertTrue(session.err().contains(baseline + " is left as it is"), session.err());
        assertEquals(before, Files.readString(baseline));
        assertEquals(0, update(killed, "--allow-incomplete").status());
    }

    @Test
    void noJournalIsOverwritten() throws IOException {
        Path journal = SampleJournal.complete(folder.resolve("a"), 12, LEAK);
        String before = Files.readString(journal);

        for (Path file : new Path[] {journal, folder}) {
            Session session =
                    Session.of("check", "--baseline", file.toString(), "--update-baseline", journal.toString());
            assertEquals(2, session.status());
            assertTrue(session.err().contains("would overwrite " + file), session.err());
        }
        assertEquals(before, Files.readString(journal));
        Session nameless = Session.of("check", "--update-baseline", journal.toString());
        assertEquals(2, nameless.status());
        assertTrue(nameless.err().contains("--update-baseline needs a file"), nameless.err());
    }

    private Session update(Path journal, String... options) {
        String[] arguments = {"check", "--baseline", baseline.toString(), "--update-baseline", journal.toString()};
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + options.length);
        System.arraycopy(options, 0, all, arguments.length, options.length);
        return Session.of(all);
    }

    private Session check(Path journal) {
        return Session.of("check", "--baseline", baseline.toString(), journal.toString());
    }
}
