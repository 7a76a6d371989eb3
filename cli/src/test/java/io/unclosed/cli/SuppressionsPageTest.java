// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.report.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each command on the page about suppressions, run in turn, ends as the page says. */
class SuppressionsPageTest {

    private static final Path PAGE = Path.of("../docs/suppressions.md");
    private static final Pattern COMMAND =
            Pattern.compile("^unclosed (.*?)(?: >> (\\S+))?   # exit code (\\d)$", Pattern.MULTILINE);
    private static final Pattern ANY_COMMAND = Pattern.compile("^unclosed ", Pattern.MULTILINE);
    private static final Pattern FILE = Pattern.compile("unclosed-reports|\\S+\\.(?:jsonl|json|suppressions)");
    private static final Pattern WORD = Pattern.compile("[\"']([^\"']*)[\"']|[^\\s\"']+(?:'[^']*')?");

    @TempDir
    Path folder;

    @Test
    void everyCommandEndsAsThePageSays() throws IOException {
        Path reports = Files.createDirectory(folder.resolve("unclosed-reports"));
        SampleJournal.complete(reports.resolve("a.jsonl"), 12, SampleJournal.finding(Verdict.LEAKED, 42, 3));
        Files.writeString(folder.resolve("accepted.suppressions"), "suppress java.io.*\n  because \"of the test\"\n");
        String page = Files.readString(PAGE);
        List<MatchResult> commands = COMMAND.matcher(page).results().toList();

        assertEquals(ANY_COMMAND.matcher(page).results().count(), commands.size(), "each tells its exit code");
        assertTrue(commands.size() > 5);
        for (MatchResult command : commands) {
            Session session = Session.of(arguments(command.group(1)));
            assertEquals(Integer.parseInt(command.group(3)), session.status(), command.group() + "\n" + session);
            if (command.group(2) != null) {
                Files.writeString(folder.resolve(command.group(2)), session.out(), StandardOpenOption.APPEND);
            }
        }
    }

    private String[] arguments(String line) {
        List<String> arguments = new ArrayList<>();
        WORD.matcher(line).results().forEach(word -> {
            String text = word.group(1) != null ? word.group(1) : word.group();
            arguments.add(FILE.matcher(text).matches() ? folder.resolve(text).toString() : text);
        });
        return arguments.toArray(new String[0]);
    }
}
