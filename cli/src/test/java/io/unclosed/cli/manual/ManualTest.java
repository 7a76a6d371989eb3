// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.unclosed.cli.Main;
import io.unclosed.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Each command has a man page with all its options, and the shell completes them. */
class ManualTest {

    private final CommandLine root = Main.commandLine(Terminal.ofProcess());

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Manual.write(folder, "2026-11-23");
    }

    @Test
    void eachCommandHasAPageWithItsOptions() throws IOException {
        Set<String> expected = new TreeSet<>(Set.of("unclosed.1"));
        root.getSubcommands().keySet().forEach(name -> expected.add("unclosed-" + name + ".1"));
        Set<String> written = new TreeSet<>();
        pages().forEach(page -> written.add(String.valueOf(page.getFileName())));

        assertEquals(expected, written);
        for (CommandLine command : root.getSubcommands().values()) {
            String page = Files.readString(folder.resolve("man/man1/unclosed-" + command.getCommandName() + ".1"));
            for (OptionSpec option : command.getCommandSpec().options()) {
                String name = option.longestName().replace("-", "\\-");
                assertTrue(page.contains("\\fB" + name + "\\fR"), name + " in " + page);
            }
        }
    }

    @Test
    void theFormattersHaveNothingToComplainOf() throws Exception {
        assumeTrue(isThere("mandoc") || isThere("groff"), "neither mandoc nor groff is there");
        for (Path page : pages()) {
            if (isThere("mandoc")) {
                assertEquals("", output("mandoc", "-T", "lint", "-W", "warning", page.toString()));
            }
            if (isThere("groff")) {
                assertEquals("", output("groff", "-man", "-Tutf8", "-ww", "-z", page.toString()));
            }
        }
    }

    @Test
    void bashCompletesCommandsAndOptions() throws Exception {
        assumeTrue(isThere("bash"), "there is no bash");

        assertEquals("check", completed("unclosed", "ch"));
        assertEquals("--fail-on", completed("unclosed", "check", "--fail"));
        assertEquals("leaked", completed("unclosed", "check", "--fail-on", "lea"));
        assertEquals("--quiet", completed("unclosed", "report", "--qui"));
    }

    private String completed(String... words) throws Exception {
        Path script = folder.resolve("bash-completion/completions/unclosed");
        String line = "COMP_WORDS=(" + String.join(" ", words) + "); COMP_CWORD=" + (words.length - 1)
                // Bash has it only while somebody presses the tabulator.
                + "; compopt() { :; }; source '" + script + "'; _complete_unclosed; echo \"${COMPREPLY[@]}\"";
        return output("bash", "-c", line).strip();
    }

    private List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("man/man1"))) {
            return files.sorted().toList();
        }
    }

    private static boolean isThere(String program) {
        return Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    private static String output(String... command) throws Exception {
        Process process = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
