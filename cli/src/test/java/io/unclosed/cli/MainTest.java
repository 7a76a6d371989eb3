// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.model.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @Test
    void helpShowsCommandsExitCodesAndExamples() {
        Session help = Session.of("--help");

        assertEquals(0, help.status());
        for (String expected :
                new String[] {"run", "report", "check", "Exit codes:", "3   the gate failed", "Examples:"}) {
            assertTrue(help.out().contains(expected), expected);
        }
        assertEquals("", help.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "report", "check", "diff", "merge", "suppress", "types"})
    void everyCommandHasHelpWithExamples(String command) {
        Session help = Session.of(command, "--help");
        String examples = help.out().substring(help.out().indexOf("Examples:\n") + 10);
        assertTrue(
                examples.lines().allMatch(line -> line.startsWith("  unclosed ") || line.startsWith("       ")),
                "an example is torn: " + examples);

        assertEquals(0, help.status());
        assertTrue(help.out().contains("Examples:\n  unclosed " + command), help.out());
        assertEquals(help.out(), Session.of("help", command).out());
    }

    @Test
    void quietSaysNothingWhereNothingIsWrong(@TempDir Path folder) throws IOException {
        String fine = SampleJournal.complete(folder.resolve("fine.jsonl"), 12).toString();
        String leaky = SampleJournal.complete(
                        folder.resolve("leaky.jsonl"), 12, SampleJournal.finding(Verdict.LEAKED, 42, 3))
                .toString();

        assertEquals(new Session(0, "", ""), Session.of("check", "--quiet", fine));
        assertEquals(Session.of("check", leaky), Session.of("check", "-q", leaky));
        assertEquals(Session.of("report", leaky), Session.of("report", "--quiet", leaky));
    }

    @Test
    void versionIsShown() {
        assertTrue(Session.of("--version").out().startsWith("unclosed "));
    }

    @Test
    void completionIsGenerated() {
        Session completion = Session.of("generate-completion");

        assertEquals(0, completion.status());
        assertTrue(completion.out().contains("--fail-on"), completion.out());
    }

    @Test
    void mistakesAreOneLineWithTheRemedyAndExitCode2() {
        assertMistake(
                "there is no option --fial-on; did you mean --fail-on?; see unclosed check --help",
                "check",
                "--fial-on=x",
                "a");
        assertMistake("there is no option --zzz; see unclosed report --help", "report", "--zzz", "a");
        assertMistake("there is no command chekc; did you mean check?; see unclosed --help", "chekc");
        assertMistake("Missing required subcommand; see unclosed --help");
        assertMistake(
                "Value for option '--agent' (KEY=VALUE) should be in KEY=VALUE format but was x; see unclosed run --help",
                "run",
                "--agent",
                "x",
                "ls");
        assertMistake("Missing required parameter: 'PATH'; see unclosed check --help", "check");
        assertMistake("Missing required parameter: 'COMMAND'; see unclosed run --help", "run", "--");
        assertMistake(
                "Invalid value for option '--color': 'red' is none of auto, always, never; see unclosed --help",
                "--color=red",
                "report");
    }

    @Test
    void coloursAreForTerminalsAndForThoseWhoAsk() {
        assertTrue(helpColoured(Map.of(), true, "--help"));
        assertFalse(helpColoured(Map.of(), false, "--help"));
        assertFalse(helpColoured(Map.of("NO_COLOR", "1"), true, "--help"));
        assertFalse(helpColoured(Map.of("TERM", "dumb"), true, "--help"));
        assertTrue(helpColoured(Map.of("NO_COLOR", "1"), false, "--color=always", "--help"));
        assertFalse(helpColoured(Map.of(), true, "--color", "never", "--help"));
    }

    private static boolean helpColoured(Map<String, String> variables, boolean interactive, String... arguments) {
        return Session.of(variables, StandardCharsets.UTF_8, interactive, arguments)
                .out()
                .contains("\u001b[");
    }

    private static void assertMistake(String message, String... arguments) {
        Session session = Session.of(arguments);
        assertEquals("unclosed: " + message + "\n", session.err());
        assertEquals(2, session.status());
        assertEquals("", session.out());
    }
}
