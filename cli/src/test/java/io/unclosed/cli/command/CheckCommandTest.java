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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private static final Finding LEAK = SampleJournal.finding(Verdict.LEAKED, 42, 3);
    private static final Finding MOVED = SampleJournal.finding(Verdict.LEAKED, 44, 1);
    private static final Finding OPEN = SampleJournal.finding(Verdict.OPEN, 50, 1);

    @TempDir
    Path folder;

    @Test
    void aLeakFails() throws IOException {
        Session session = check(journal("a.jsonl", LEAK, OPEN));

        assertEquals(3, session.status());
        assertTrue(session.out().startsWith("LEAKED  3 × java.io.FileInputStream"), session.out());
        assertFalse(session.out().contains("OPEN"), session.out());
        assertEquals("gate failed: 1 finding is leaked or rescued; 12 resources watched in 1 JVM", lastLine(session));
    }

    @Test
    void whatIsOpenPassesUnlessAskedFor() throws IOException {
        Path journal = journal("a.jsonl", OPEN);

        assertEquals(0, check(journal).status());
        assertEquals(3, check(journal, "--fail-on", "leaked,open").status());
        assertEquals(
                "gate passed: no finding is leaked or rescued; 12 resources watched in 1 JVM\n",
                check(journal).out());
    }

    @Test
    void maxLetsSoManyPass() throws IOException {
        Path journal = journal("a.jsonl", LEAK, MOVED);

        assertEquals(3, check(journal, "--max", "1").status());
        assertEquals(0, check(journal, "--max", "2").status());
        assertEquals(2, check(journal, "--max=-1").status());
    }

    @Test
    void anEarlierJournalOrJsonReportIsABaseline() throws IOException {
        Path journal = journal("before.jsonl", LEAK);
        Path report = folder.resolve("before.json");
        Session.of("report", "--format=json", "--output=" + report, journal.toString());
        Path now = journal("now.jsonl", MOVED);
        Path more = journal("more.jsonl", LEAK, MOVED);

        for (Path baseline : new Path[] {journal, report}) {
            assertEquals(0, check(now, "--baseline", baseline.toString()).status());
            Session worse = check(more, "--baseline", baseline.toString());
            assertEquals(3, worse.status());
            assertEquals(
                    "gate failed: 1 new finding is leaked or rescued, 1 accepted by the baseline;"
                            + " 12 resources watched in 1 JVM",
                    lastLine(worse));
        }
    }

    @Test
    void aBaselineThatCannotBeReadIsAMistake() throws IOException {
        Path journal = journal("a.jsonl", LEAK);
        Path garbage = Files.writeString(folder.resolve("garbage"), "garbage");

        for (Path baseline : new Path[] {folder.resolve("typo"), garbage}) {
            Session session = check(journal, "--baseline", baseline.toString());
            assertEquals(2, session.status());
            assertTrue(
                    session.err().startsWith("unclosed: --baseline " + baseline + " cannot be used: "), session.err());
            assertEquals(1, session.err().lines().count(), session.err());
            assertEquals("", session.out());
        }
    }

    @Test
    void aBaselineThatIsNotThereIsSaidToBeMade() throws IOException {
        Session session = check(journal("a.jsonl", LEAK), "--baseline", "typo");

        assertEquals(
                "unclosed: --baseline typo cannot be used: it is not there; check --update-baseline writes it\n",
                session.err());
    }

    @Test
    void aFailedGateGoesBeforeAnIncompleteReport() throws IOException {
        Path journal = SampleJournal.killed(folder.resolve("a.jsonl"), LEAK);

        assertEquals(3, check(journal).status());
        assertEquals(5, check(journal, "--fail-on=open").status());
        assertEquals(0, check(journal, "--fail-on=open", "--allow-incomplete").status());
    }

    @Test
    void noReportIsNeverGreen() {
        assertEquals(4, check(folder).status());
        assertEquals(4, check(folder.resolve("typo"), "--allow-incomplete").status());
    }

    @Test
    void anUnknownVerdictIsAMistake() {
        Session session = check(folder, "--fail-on", "leaked,lost");

        assertEquals(2, session.status());
        assertTrue(session.err().contains("'lost' is none of leaked, rescued, overdue, open"), session.err());
    }

    private static String lastLine(Session session) {
        return session.out().lines().reduce("", (before, line) -> line);
    }

    private Path journal(String name, Finding... findings) throws IOException {
        return SampleJournal.complete(folder.resolve(name), 12, findings);
    }

    private static Session check(Path path, String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "check";
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[options.length + 1] = path.toString();
        return Session.of(arguments);
    }
}
