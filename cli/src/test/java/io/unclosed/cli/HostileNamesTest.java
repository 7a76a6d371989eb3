// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.model.Example;
import io.unclosed.model.Finding;
import io.unclosed.model.Frame;
import io.unclosed.model.JournalLines;
import io.unclosed.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a stranger calls something, no command shows what a terminal obeys, or a line that is not ours. */
class HostileNamesTest {

    private static final List<String> PIECES = List.of(
            "\u001b[2J",
            "\u009b31m",
            "\u0085",
            "\u007f",
            "\u0000",
            "\r",
            "\n",
            "\nLEAKED",
            "\t",
            "\u2028",
            "\u2029",
            "\u202a",
            "\u202e",
            "\u2066",
            "\u2069",
            "\u200e",
            "\u200f",
            "\u061c",
            "\udb40\udc41",
            "\ud83d\ude00",
            "ä",
            "@|red x|@",
            "%n",
            "%s",
            "\\",
            "a",
            "B c");

    /** What no output may show; a line feed ends lines, a tab indents stack traces. */
    private static final Predicate<String> UNFIT = Pattern.compile(
                    "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
            .asPredicate();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report",
                "report --all-frames",
                "report --format json",
                "report --format github",
                "check",
                "suppress --reason x --fail-on leaked,overdue"
            })
    void namesOfThePrograms(String command) throws IOException {
        Random random = new Random(command.hashCode());
        for (int i = 0; i < 20; i++) {
            String name = text(random);
            Path journal = SampleJournal.complete(folder.resolve("a.jsonl"), 1, finding(name));
            Files.writeString(journal, JournalLines.notice(name, true) + "\n", java.nio.file.StandardOpenOption.APPEND);
            List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
            arguments.add(journal.toString());
            assertFit(Session.of(arguments.toArray(String[]::new)), name);
        }
    }

    @Test
    void namesInADifference() throws IOException {
        Random random = new Random(3);
        for (int i = 0; i < 20; i++) {
            String name = text(random);
            Path before = SampleJournal.complete(folder.resolve("a.jsonl"), 1);
            Path after = SampleJournal.complete(folder.resolve("b.jsonl"), 1, finding(name));
            assertFit(Session.of("diff", before.toString(), after.toString()), name);
        }
    }

    @Test
    void namesOfFilesAndWhatIsTyped() throws IOException {
        Random random = new Random(4);
        Path journal = SampleJournal.complete(folder.resolve("a.jsonl"), 1, finding("a"));
        for (int i = 0; i < 10; i++) {
            String name = text(random).replace("\u0000", "");
            String absent = folder + "/" + name + "/absent";
            for (String[] arguments : new String[][] {
                {"report", absent},
                {"check", absent},
                {"check", "--baseline", absent, journal.toString()},
                {"check", "--suppressions", absent, journal.toString()},
                {"types", "--rules", absent},
                {"types", "--check", absent},
                {"types", name},
                {"report", "--config", absent, journal.toString()},
                {"report", "--format", name, journal.toString()},
                {"run", absent},
                {name},
                {"report", "--" + name}
            }) {
                assertFit(Session.of(arguments), String.join(" ", arguments));
            }
        }
    }

    @Test
    void textsOfFilesThatAreRead() throws IOException {
        Random random = new Random(5);
        Path journal = SampleJournal.complete(folder.resolve("a.jsonl"), 1, finding("a"));
        for (int i = 0; i < 10; i++) {
            String text = text(random);
            Path file = Files.writeString(folder.resolve("stranger.txt"), text);
            Path rules = Files.writeString(
                    folder.resolve("stranger.rules"),
                    "type a." + text + "\n  opens new(*)\n  closes close()\nnever in b." + text + " because \"" + text
                            + "\"\n");
            Path accepted = Files.writeString(
                    folder.resolve("stranger.suppressions"), "suppress a" + text + "\n  because \"" + text + "\"\n");
            for (String[] arguments : new String[][] {
                {"report", file.toString()},
                {"check", "--baseline", file.toString(), journal.toString()},
                {"check", "--suppressions", file.toString(), journal.toString()},
                {"check", "--suppressions", accepted.toString(), journal.toString()},
                {"types", "--rules", rules.toString(), "a."},
                {"types", "--rules", rules.toString()},
                {"types", "--check", rules.toString()},
                {"report", "--config", file.toString(), journal.toString()}
            }) {
                assertFit(Session.of(arguments), String.join(" ", arguments) + text);
            }
        }
    }

    @Test
    void aValueThatAStrangersConfigurationGives() throws IOException {
        Path file = Files.writeString(folder.resolve("stranger.properties"), "format=\\u001b[2Jtext\\u202e\n");

        Session help = Session.of("report", "--config", file.toString(), "--help");

        assertFit(help, "help");
        assertTrue(help.err().contains("\\u001B[2Jtext\\u202E"), help.err());
    }

    @Test
    void aStackTrace() {
        Session session = Session.of("report", "--verbose", folder + "/\u001b[2J\u202e\n\tat x");

        assertFit(session, session.err());
        assertTrue(session.err().contains("\tat io.unclosed"), session.err());
    }

    private static void assertFit(Session session, String why) {
        for (String shown : List.of(session.out(), session.err())) {
            assertTrue(
                    !UNFIT.test(shown),
                    () -> JournalLines.notice(why, true) + " gives " + JournalLines.notice(shown, true));
            assertEquals(
                    0,
                    shown.lines()
                            .filter(line -> line.startsWith("LEAKED") && !line.startsWith("LEAKED  "))
                            .count(),
                    shown);
        }
    }

    private static Finding finding(String name) {
        List<Frame> frames =
                List.of(new Frame("com." + name, name, name, 1, false), new Frame(name, name, name, 2, false));
        Finding plain = SampleJournal.finding(Verdict.OVERDUE, "com." + name, name, 2, frames);
        return new Finding(
                plain.fingerprint(),
                plain.verdict(),
                plain.type(),
                plain.closer(),
                plain.severity(),
                name,
                null,
                2,
                0,
                0,
                frames,
                name,
                plain.first(),
                plain.last(),
                List.of(new Example(name, name, name, plain.first(), name, frames, null, null)),
                List.of(),
                List.of());
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int pieces = 1 + random.nextInt(4); pieces > 0; pieces--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
