// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.suppress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.model.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionParserTest {

    @Test
    void anEntryHasATypeVerdictsFramesAReasonAndADay() throws SuppressionException {
        List<Suppression> rules = parse("""
                # What we live with.

                suppress java.util.jar.JarFile leaked,open   # until Ant closes it
                  in java.util.jar.JarFile#new
                  at org.acme.Build#open*
                  in org.acme.*
                  because "the # of jars is small"
                  until 2027-03-31
                suppress *.Socket
                  because "two"
                """);

        Suppression expected = new Suppression(
                new Glob("java.util.jar.JarFile"),
                Set.of(Verdict.LEAKED, Verdict.OPEN),
                List.of(
                        new FramePattern(false, new Glob("java.util.jar.JarFile"), new Glob("<init>")),
                        new FramePattern(true, new Glob("org.acme.Build"), new Glob("open*")),
                        new FramePattern(false, new Glob("org.acme.*"), Glob.ANY)),
                "the # of jars is small",
                LocalDate.of(2027, 3, 31),
                "known.suppressions",
                3);
        Suppression two =
                new Suppression(new Glob("*.Socket"), Set.of(), List.of(), "two", null, "known.suppressions", 9);
        assertEquals(List.of(expected, two), rules);
    }

    @Test
    void aNameInQuotesMayHoldWhatTheGrammarMeansSomethingBy() throws SuppressionException {
        List<Suppression> rules = parse("""
                suppress "a \\* type" leaked   # a comment
                  at "com.acme.*#reads all ? \\?s"
                  in "a \\"B\\" \\# \\\\#new"
                  in "no method \\u202E\\u002A"
                  in a"b\\c#d"
                  because "C:\\new\\"
                """);

        assertEquals(
                List.of(new Suppression(
                        Glob.escaped("a \\* type"),
                        Set.of(Verdict.LEAKED),
                        List.of(
                                new FramePattern(true, new Glob("com.acme.*"), Glob.escaped("reads all ? \\?s")),
                                new FramePattern(false, Glob.escaped("a \"B\" # \\\\"), new Glob("<init>")),
                                new FramePattern(false, Glob.escaped("no method \u202e\\*"), Glob.ANY),
                                new FramePattern(false, new Glob("a\"b\\c"), new Glob("d\""))),
                        "C:\\new\\",
                        null,
                        "known.suppressions",
                        1)),
                rules);
    }

    @Test
    void linesOfWindowsAreLines() throws SuppressionException {
        assertEquals(1, parse("suppress T\r\n  because \"r\"\r\n").size());
    }

    @Test
    void anEmptyFileHasNoRules() throws SuppressionException {
        assertEquals(List.of(), parse("# nothing\n\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "supress T; 1:1: 'supress': expected suppress, at, in, because or until",
                "at a.B; 1:1: 'at': expected suppress TYPE first",
                "suppress; 1:9: expected a type such as java.io.FileInputStream or java.net.*",
                "suppress T leeked; 1:12: 'leeked': expected verdicts with commas between, of leaked, rescued, overdue,"
                        + " open, or the end of the line",
                "suppress T leaked,; 1:12: 'leaked,': expected verdicts with commas between, of leaked, rescued,"
                        + " overdue, open, or the end of the line",
                "suppress T leaked open; 1:19: 'open': expected the end of the line",
                "suppress T| at; 2:4: expected a class such as com.acme.Upload, com.acme.* or com.acme.Upload#open",
                "suppress T| at a.B#; 2:5: 'a.B#': expected a class such as com.acme.Upload, com.acme.* or"
                        + " com.acme.Upload#open",
                "suppress \"a b; 1:10: '\"a b': expected a double quote at the end of the name",
                "suppress T| at \"a\\nb\"; 2:5: '\"a\\nb\"': expected behind each backslash in the quotes another one, a double"
                        + " quote, *, ? or #, or u and four hexadecimal digits",
                "suppress T| at \"a\\u12x4\"; 2:5: '\"a\\u12x4\"': expected behind each backslash in the quotes another one, a"
                        + " double quote, *, ? or #, or u and four hexadecimal digits",
                "suppress T| at \"a\\\"; 2:5: '\"a\\\"': expected behind each backslash in the quotes another one, a double"
                        + " quote, *, ? or #, or u and four hexadecimal digits",
                "suppress T| at a.B| at a.C; 3:2: 'at': expected only one line with at, and in for other frames",
                "suppress T| because why; 2:10: 'why': expected a reason in double quotes, such as \"closed by the"
                        + " container\"",
                "suppress T| because \"\"; 2:10: '\"\"': expected a reason in double quotes, such as \"closed by the"
                        + " container\"",
                "suppress T| because \"open; 2:10: '\"open': expected a reason in double quotes, such as \"closed by"
                        + " the container\"",
                "suppress T| because \"a\"| because \"b\"; 3:2: 'because': expected only one line with because",
                "suppress T| until soon; 2:8: 'soon': expected a day such as 2027-03-31",
                "suppress T| until 2027-02-30; 2:8: '2027-02-30': expected a day such as 2027-03-31",
                "suppress T| at a.B|suppress U| because \"r\"; 1:11: expected a line because \"REASON\" in this entry:"
                        + " say why it is accepted"
            })
    void aMistakeIsToldWithItsPlaceAndTheRemedy(String text, String message) {
        SuppressionException mistake = assertThrows(SuppressionException.class, () -> parse(text.replace('|', '\n')));

        assertEquals("known.suppressions:" + message, mistake.getMessage());
    }

    @Test
    void aMistypedWordCanBeGuessed() {
        SuppressionException mistake = assertThrows(SuppressionException.class, () -> parse("supress T"));

        assertEquals("supress", mistake.typed());
        assertTrue(mistake.words().contains("suppress"), mistake.words().toString());
    }

    private static List<Suppression> parse(String text) throws SuppressionException {
        return new SuppressionParser("known.suppressions").parse(text);
    }
}
