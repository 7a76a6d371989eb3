// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.cli.SampleJournal;
import io.unclosed.cli.Session;
import io.unclosed.model.Finding;
import io.unclosed.model.Frame;
import io.unclosed.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuppressionsTest {

    private static final Finding LEAK = SampleJournal.finding(Verdict.LEAKED, 42, 3);

    @TempDir
    Path folder;

    @Test
    void whatARuleNamesDoesNotFailAndIsMarked() throws IOException {
        Path journal = SampleJournal.complete(folder.resolve("a"), 12, LEAK);
        Path rules = rules("suppress *\n  at com.acme.Upload\n  because \"it is ours\"\n");

        Session check = Session.of("check", "--suppressions", rules.toString(), journal.toString());
        assertEquals(0, check.status(), check.err());
        assertEquals(
                "gate passed: no finding is leaked or rescued, 1 suppressed; 12 resources watched in 1 JVM\n",
                check.out());
        Session report = Session.of("report", "--suppressions", rules.toString(), journal.toString());
        assertTrue(report.out().contains("\nnothing else was left unclosed; 1 suppressed\n"), report.out());
        assertTrue(
                report.out().replaceAll("\\s+", " ").contains("suppressed by " + rules + ":1: it is ours"),
                report.out());
        Session json = Session.of("report", "--format=json", "--suppressions=" + rules, journal.toString());
        assertTrue(json.out().contains("\"suppressed\":{\"because\":\"it is ours\","), json.out());
    }

    @Test
    void rulesThatAreOfNoUseAreNamed() throws IOException {
        Path journal = SampleJournal.complete(folder.resolve("a"), 12, LEAK);
        Path rules = rules("""
                suppress java.net.Socket
                  because "none is there"
                suppress *
                  because "for a while"
                  until 2020-02-29
                """);

        for (String command : List.of("check", "report")) {
            Session session = Session.of(command, "--suppressions", rules.toString(), journal.toString());
            assertEquals(command.equals("check") ? 3 : 0, session.status());
            assertTrue(session.out().contains("note: " + rules + ":1: suppresses nothing here"), session.out());
            assertTrue(session.out().contains("note: " + rules + ":3: expired on 2020-02-29"), session.out());
        }
    }

    @Test
    void aMistakeIsToldWithAGuess() throws IOException {
        Path journal = SampleJournal.complete(folder.resolve("a"), 12, LEAK);

        Session mistyped =
                Session.of("check", "--suppressions", rules("supress *\n").toString(), journal.toString());
        assertEquals(2, mistyped.status());
        assertEquals(
                "unclosed: " + folder.resolve("rules") + ":1:1: 'supress': expected suppress, at, in, because or until;"
                        + " did you mean suppress?\n",
                mistyped.err());
        Session missing =
                Session.of("check", "--suppressions", folder.resolve("typo").toString(), journal.toString());
        assertEquals(2, missing.status());
        assertEquals(1, missing.err().lines().count(), missing.err());
    }

    @Test
    void theBuiltInRulesCanBeSwitchedOff() throws IOException {
        Finding ant = SampleJournal.finding(
                Verdict.LEAKED,
                "java.util.jar.JarFile",
                "close()",
                1,
                List.of(new Frame("org.apache.tools.ant.taskdefs.Antlib", "createAntlib", "Antlib.java", 69, false)));
        Path journal = SampleJournal.complete(folder.resolve("a"), 12, ant);

        assertEquals(0, Session.of("check", journal.toString()).status());
        assertEquals(
                3,
                Session.of("check", "--no-default-suppressions", journal.toString())
                        .status());
    }

    @Test
    void aProjectGradesTypes() throws IOException {
        Path journal = SampleJournal.complete(folder.resolve("a"), 12, LEAK);

        assertEquals(0, check(journal, "--severity=FileInputStream=warning"));
        assertEquals(3, check(journal, "--severity=*=note", "--severity=java.io.*=error"));
        assertEquals(2, check(journal, "--severity=FileInputStream=bad"));
        Session report = Session.of("report", "--severity=java.io.*=note", journal.toString());
        assertTrue(report.out().contains("java.io.FileInputStream (note)"), report.out());
    }

    @Test
    void suppressWritesRulesForWhatWouldFail() throws IOException {
        Path journal =
                SampleJournal.complete(folder.resolve("a"), 12, LEAK, SampleJournal.finding(Verdict.OPEN, 50, 1));

        Session suppress = Session.of("suppress", "--reason", "ticket 42", "--until=2099-12-31", journal.toString());
        assertEquals(0, suppress.status(), suppress.err());
        assertEquals("""
                suppress java.io.FileInputStream leaked
                  at com.acme.Upload#read
                  in com.acme.Main#main
                  because "ticket 42"
                  until 2099-12-31
                """, suppress.out());
        Path rules = rules(suppress.out());
        assertEquals(0, check(journal, "--suppressions=" + rules));
        Session again = Session.of("suppress", "--reason=x", "--suppressions=" + rules, journal.toString());
        assertEquals("", again.out());
        assertTrue(again.err().startsWith("unclosed: there is nothing to suppress"), again.err());
        assertEquals(2, Session.of("suppress", journal.toString()).status());
        assertEquals(2, Session.of("suppress", "--reason= ", journal.toString()).status());
        assertFalse(Session.of("suppress", "--reason=a\"b", journal.toString())
                .err()
                .isEmpty());
    }

    @Test
    void whatSuppressWritesIsAcceptedAndMeansNothingElse() throws IOException {
        List<String> names = List.of(
                "reads all files",
                "**",
                "a\n  in *",
                "\u001b[2J\u202e",
                "\"",
                "\\",
                "new",
                "#",
                "\ud83d\ude00",
                "x\nsuppress *\nbecause \"y\"");
        Path other = SampleJournal.complete(folder.resolve("other"), 12, LEAK);
        for (String name : names) {
            Finding finding = SampleJournal.finding(
                    Verdict.LEAKED,
                    "com.acme." + name,
                    "close()",
                    1,
                    List.of(
                            new Frame("com.acme." + name, name, null, 1, false),
                            new Frame(name, name, null, 1, false)));
            Path journal = SampleJournal.complete(folder.resolve("a"), 12, finding);
            Session suppress = Session.of("suppress", "--reason", "ours \u202e", journal.toString());
            Path rules = rules(suppress.out());

            assertEquals(0, check(journal, "--suppressions=" + rules), suppress.out());
            assertEquals(3, check(other, "--suppressions=" + rules), suppress.out());
        }
    }

    private int check(Path journal, String... options) {
        String[] arguments = java.util.Arrays.copyOf(options, options.length + 2);
        arguments[options.length] = "check";
        arguments[options.length + 1] = journal.toString();
        java.util.Collections.rotate(java.util.Arrays.asList(arguments).subList(0, options.length + 1), 1);
        return Session.of(arguments).status();
    }

    private Path rules(String text) throws IOException {
        return Files.writeString(folder.resolve("rules"), text);
    }
}
