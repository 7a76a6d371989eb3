// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.unclosed.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The page on the command line has a table of options for each command: just those that the program knows. */
class DocumentationTest {

    private static final Path PAGE = Path.of("../docs/command-line.md");
    private static final Pattern SECTION = Pattern.compile("^### `unclosed ?([a-z-]*)", Pattern.MULTILINE);
    private static final Pattern ROW = Pattern.compile("^\\| `(-[^|]*)\\|", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`(-[-a-zA-Z]+)");

    @Test
    void thePageAndTheProgramKnowTheSameCommandsAndOptions() throws IOException {
        assertEquals(ofProgram(), ofPage(Files.readString(PAGE)));
    }

    private static Map<String, Set<String>> ofProgram() {
        CommandLine root = Main.commandLine(Terminal.ofProcess());
        Map<String, Set<String>> options = new TreeMap<>();
        options.put("", options(root, false));
        root.getSubcommands().forEach((name, command) -> options.put(name, options(command, true)));
        return options;
    }

    /** Those of every command stand with the root and not again with each command. */
    private static Set<String> options(CommandLine command, boolean ownOnly) {
        List<String> shared = List.of("--help", "--version", "--color", "--verbose", "--quiet", "--config");
        return command.getCommandSpec().options().stream()
                .filter(option -> !ownOnly || !shared.contains(option.longestName()))
                .flatMap(option -> Stream.of(option.names()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> ofPage(String page) {
        Map<String, Set<String>> options = new TreeMap<>();
        List<MatchResult> sections = SECTION.matcher(page).results().toList();
        for (int i = 0; i < sections.size(); i++) {
            int end = i + 1 < sections.size() ? sections.get(i + 1).start() : page.length();
            String section = page.substring(sections.get(i).start(), end);
            Set<String> names = ROW.matcher(section)
                    .results()
                    .flatMap(row -> NAME.matcher(row.group()).results())
                    .map(name -> name.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            options.put(sections.get(i).group(1), names);
        }
        return options;
    }
}
