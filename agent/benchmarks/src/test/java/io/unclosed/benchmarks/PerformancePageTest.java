// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PerformancePageTest {

    private static final Path PROJECT = Path.of("../..");
    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z0-9-]+)` \\| ([^|]+) \\| ([^|]+) \\|", Pattern.MULTILINE);

    @Test
    void thePageHasTheRowsOfTheCodeInTheirOrder() throws IOException {
        List<String> inPage = ROW.matcher(page())
                .results()
                .map(row -> row.group(1) + ": " + row.group(2) + ": " + row.group(3))
                .toList();

        assertEquals(
                Rows.ALL.stream()
                        .map(row -> row.name() + ": " + row.title() + ": "
                                + row.goal().text())
                        .toList(),
                inPage);
    }

    @Test
    void thePageNamesEveryOption() throws IOException {
        String page = page();

        new CommandLine(new Benchmarks())
                .getCommandSpec().options().stream()
                        .filter(option -> !option.hidden() && !option.usageHelp())
                        .forEach(option ->
                                assertTrue(page.contains("| `" + option.longestName()), option.longestName()));
    }

    @Test
    void onlyWhatStandsBetweenTheMarksIsReplaced(@TempDir Path folder) throws IOException {
        Path docs = Files.createDirectory(folder.resolve("docs"));
        Files.copy(PROJECT.resolve("docs/performance.md"), docs.resolve("performance.md"));
        Page page = Page.of(folder);

        page.replace("first");
        page.replace("second");

        String now = Files.readString(page.file());
        assertEquals(page().lines().findFirst(), now.lines().findFirst());
        assertTrue(now.contains("-->\n\nsecond\n<!-- "), now);
        assertTrue(!now.contains("first\n"), now);
    }

    private static String page() throws IOException {
        return Files.readString(PROJECT.resolve("docs/performance.md"));
    }
}
