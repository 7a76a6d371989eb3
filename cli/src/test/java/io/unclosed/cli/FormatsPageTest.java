// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.cli.command.ReportCommand.Format;
import io.unclosed.report.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs each command of the page on formats, and holds its examples against what comes out. */
class FormatsPageTest {

    private static final Path PAGE = Path.of("../docs/formats.md");
    private static final Pattern COMMAND =
            Pattern.compile("^.*?(?:unclosed|java -jar unclosed\\.jar) (report .*?)'?$", Pattern.MULTILINE);
    private static final Pattern BLOCK = Pattern.compile("^```(\\w*)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\|", Pattern.MULTILINE);

    @TempDir
    Path folder;

    @BeforeEach
    void project() throws IOException {
        Files.createDirectory(folder.resolve("unclosed-reports"));
        SampleJournal.complete(
                folder.resolve("unclosed-reports/a.jsonl"), 12, SampleJournal.finding(Verdict.LEAKED, 42, 3));
        Path source = folder.resolve("src/main/java/com/acme/Upload.java");
        Files.createDirectories(Objects.requireNonNull(source.getParent()));
        Files.createFile(source);
    }

    @Test
    void thePageAndTheProgramKnowTheSameFormats() throws IOException {
        Set<String> ofPage = ROW.matcher(Files.readString(PAGE))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(
                Stream.of(Format.values()).map(Format::toString).collect(Collectors.toCollection(TreeSet::new)),
                ofPage);
    }

    @Test
    void everyCommandWorks() throws IOException {
        List<String> commands =
                blocks().flatMap(block -> commands(block.text())).toList();

        assertTrue(commands.size() >= 8, commands.toString());
        for (String command : commands) {
            Session session = run(command);
            assertEquals(0, session.status(), command + ": " + session.err());
            assertEquals("", session.err(), command);
        }
    }

    @Test
    void theExamplesAreWhatComesOut() throws IOException {
        String examples = blocks().filter(
                        block -> block.language().isEmpty() || block.language().equals("xml"))
                .map(Block::text)
                .collect(Collectors.joining());
        String outputs = "";
        for (String format : List.of("junit", "github", "collapsed")) {
            outputs += run("report --format " + format + " --source-root . unclosed-reports")
                    .out();
        }

        assertFalse(examples.isEmpty());
        assertEquals(outputs.replace(folder + "/", ""), examples);
    }

    private static Stream<Block> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(PAGE)).results().map(match -> new Block(match.group(1), match.group(2)));
    }

    private static Stream<String> commands(String block) {
        return COMMAND.matcher(block).results().map(match -> match.group(1));
    }

    /** In the folder of the example, as far as a command in this process can be. */
    private Session run(String command) {
        String[] words = command.split(" ");
        List<String> files = List.of("unclosed-reports", ".");
        String[] arguments = Arrays.stream(words)
                .map(word -> files.contains(word) || word.startsWith("unclosed")
                        ? folder.resolve(word).normalize().toString()
                        : word)
                .toArray(String[]::new);
        return Session.of(arguments);
    }

    private record Block(String language, String text) {}
}
