// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.cli.SampleJournal;
import io.unclosed.cli.Session;
import io.unclosed.model.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Flag before environment before file before default, through the whole command line. */
class ConfigurationTest {

    @TempDir
    Path folder;

    private Path journal = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void files() throws IOException {
        journal = SampleJournal.complete(folder.resolve("a.jsonl"), 12, SampleJournal.finding(Verdict.OPEN, 42, 3));
        file = folder.resolve("unclosed.properties");
    }

    @Test
    void aFlagWinsOverTheEnvironmentAndThatOverTheFile() throws IOException {
        configure("fail-on=open");
        Map<String, String> variable = Map.of("UNCLOSED_FAIL_ON", "rescued");

        assertEquals(0, Session.of("check", journal.toString()).status());
        assertEquals(3, check(Map.of()).status());
        assertEquals(0, check(variable).status());
        assertEquals(3, check(variable, "--fail-on=open").status());
    }

    @Test
    void aKeyForOneCommandWinsOverTheSameForAll() throws IOException {
        configure("fail-on=rescued", "check.fail-on=open");
        assertEquals(3, check(Map.of()).status());

        configure("fail-on=open", "report.format=json");
        assertEquals(
                0,
                check(Map.of("UNCLOSED_FAIL_ON", "open", "UNCLOSED_CHECK_FAIL_ON", "leaked"))
                        .status());
        assertTrue(run(Map.of(), "report", "--config", file.toString(), journal.toString())
                .out()
                .startsWith("{"));
    }

    @Test
    void theFileIsFoundInTheUsersFolderOrNamedByAVariable() throws IOException {
        configure("format=json");
        Path home = Files.createDirectories(folder.resolve("home/.config/unclosed"));
        Files.copy(file, home.resolve("unclosed.properties"));
        Path xdg = Files.createDirectories(folder.resolve("xdg/unclosed"));
        Files.writeString(xdg.resolve("unclosed.properties"), "format=text");
        String inHome = folder.resolve("home").toString();

        assertTrue(isJson(Map.of("UNCLOSED_CONFIG", file.toString())));
        assertTrue(isJson(Map.of("HOME", inHome)));
        assertFalse(isJson(
                Map.of("HOME", inHome, "XDG_CONFIG_HOME", folder.resolve("xdg").toString())));
        assertFalse(isJson(Map.of()));
    }

    @Test
    void globalOptionsCanBeConfiguredToo() throws IOException {
        configure("color=always");
        assertTrue(run(Map.of(), "report", "--config", file.toString(), journal.toString())
                .out()
                .contains("\u001b["));
        assertFalse(run(Map.of("UNCLOSED_COLOR", "never"), "report", "--config", file.toString(), journal.toString())
                .out()
                .contains("\u001b["));
    }

    @Test
    void anUnknownKeyIsNamedWithItsLineAndWhatWasMeant() throws IOException {
        configure("# comment", "", "fail-on = \\", "  open", "fial-on=open");
        assertMistake(file + ":5: there is no key fial-on; did you mean fail-on?");

        configure("agent=overdue");
        assertMistake(file + ":1: there is no key agent; the keys are the long options of unclosed --help and its"
                + " commands, and agent.KEY");

        configure("fail-on=open", "fail-on=leaked");
        assertMistake(file + ":2: fail-on stands in " + file + ":1 already; leave one of them out");

        configure("fail-on=\\u12");
        assertMistake(file + ":1: this is no line of a properties file: Malformed \\uxxxx encoding.");
    }

    /** Else a project that somebody checked out could have any file of the user overwritten. */
    @Test
    void whatWritesIsTakenFromTheCommandLineOnly() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim"), "mine");
        for (String key : List.of("output", "report.output", "merge.output", "dest", "run.dest", "agent.dest")) {
            configure("# comment", key + "=" + victim);
            assertMistake(writes(file + ":2", key));
        }
        for (String key : List.of("update-baseline", "check.update-baseline")) {
            configure(key + "=true", "baseline=" + victim);
            assertMistake(writes(file + ":1", key));
        }
        for (String variable : List.of("UNCLOSED_OUTPUT", "UNCLOSED_REPORT_OUTPUT")) {
            Session session = run(Map.of(variable, victim.toString()), "report", journal.toString());
            assertEquals(2, session.status());
            assertTrue(session.err().startsWith("unclosed: the variable " + variable + ": "), session.err());
            assertEquals("", session.out());
        }
        assertEquals("mine", Files.readString(victim));
    }

    @Test
    void aBaselineIsUpdatedWhereItIsNamedOnTheCommandLine() throws IOException {
        Path baseline = folder.resolve("baseline.jsonl");
        configure("baseline=" + baseline);
        Session session = check(Map.of(), "--fail-on=open", "--update-baseline");
        assertEquals(2, session.status());
        assertEquals(
                "unclosed: " + file + ":1: baseline is not enough for --update-baseline, because what is written to is"
                        + " taken from the command line only; give --baseline\n",
                session.err());
        assertFalse(Files.exists(baseline));

        assertEquals(
                0,
                check(Map.of(), "--fail-on=open", "--update-baseline", "--baseline", baseline.toString())
                        .status());
        assertEquals(0, check(Map.of(), "--fail-on=open").status());
    }

    /** A new option that takes a path must be put on one of the sides. */
    @Test
    void allOptionsWithAPathAreKnownToReadOrToWrite() {
        Set<String> reading = Set.of("baseline", "suppressions", "source-root", "rules", "check", "config");
        CommandLine root = io.unclosed.cli.Main.commandLine(io.unclosed.cli.terminal.Terminal.ofProcess());
        for (CommandLine command : root.getSubcommands().values()) {
            for (OptionSpec option : command.getCommandSpec().options()) {
                String name = Keys.name(option);
                boolean path = option.type() == Path.class || option.auxiliaryTypes()[0] == Path.class;
                boolean writes = (path && !reading.contains(name)) || name.startsWith("update");
                assertEquals(writes, Keys.isWriting(option), option.longestName());
            }
        }
    }

    private static String writes(String place, String key) {
        return place + ": " + key + " is taken from the command line only, because it says what is written; leave it"
                + " out here and give --" + key.replaceFirst(".*[.]", "");
    }

    @Test
    void aWrongValueIsNamedWithItsPlace() throws IOException {
        configure("", "max=many");
        assertMistake(file + ":2: Invalid value for option '--max': 'many' is not a long; see unclosed check --help");

        Session variable = run(Map.of("UNCLOSED_MAX", "many"), "check", journal.toString());
        assertEquals(2, variable.status());
        assertTrue(variable.err().startsWith("unclosed: the variable UNCLOSED_MAX: Invalid value"), variable.err());
    }

    @Test
    void aFileThatIsNotThereIsAMistakeAndHelpWorksAllTheSame() throws IOException {
        assertMistake(file + ": cannot be read as a properties file in UTF-8; name another one with --config");

        configure("nonsense=1");
        assertEquals(
                0, run(Map.of(), "check", "--config", file.toString(), "--help").status());
    }

    @Test
    void verboseSaysWhatCameFromWhere() throws IOException {
        configure("fail-on=open");

        Session session = check(Map.of(), "--verbose");

        assertEquals("unclosed: fail-on=open from " + file + ":1\n", session.err());
    }

    @Test
    void optionsOfTheAgentArePassedOn() throws IOException {
        configure("agent.overdue=5m", "agent.types=Socket,ZipFile");
        Configuration configuration =
                new Configuration(Map.of("UNCLOSED_AGENT_OVERDUE", "7m", "UNCLOSED_AGENT_GC", "off"));
        configuration.file(file);

        Map<String, String> options = configuration.agentOptions(
                io.unclosed.cli.Main.commandLine(io.unclosed.cli.terminal.Terminal.ofProcess()));

        assertEquals(Map.of("overdue", "7m", "types", "Socket,ZipFile", "gc", "off"), options);
    }

    private void configure(String... lines) throws IOException {
        Files.write(file, List.of(lines));
    }

    private boolean isJson(Map<String, String> variables) {
        return run(variables, "report", journal.toString()).out().startsWith("{");
    }

    private Session check(Map<String, String> variables, String... options) {
        List<String> arguments = new java.util.ArrayList<>(List.of("check", "--config", file.toString()));
        arguments.addAll(List.of(options));
        arguments.add(journal.toString());
        return run(variables, arguments.toArray(String[]::new));
    }

    private void assertMistake(String message) {
        Session session = check(Map.of());
        assertEquals("unclosed: " + message + "\n", session.err());
        assertEquals(2, session.status());
        assertEquals("", session.out());
    }

    private static Session run(Map<String, String> variables, String... arguments) {
        return Session.of(variables, StandardCharsets.UTF_8, false, arguments);
    }
}
