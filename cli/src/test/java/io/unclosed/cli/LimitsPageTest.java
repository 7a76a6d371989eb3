// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each bound on the page names, in a comment that no reader sees, the source that holds it and the text that it has there. */
class LimitsPageTest {

    private static final Path PAGE = Path.of("../docs/limits.md");
    private static final Pattern ROW = Pattern.compile("^\\| (?!bound |---)(.*) \\|$", Pattern.MULTILINE);
    private static final Pattern SOURCE = Pattern.compile("<!-- `(\\w+)`: (.*?) -->");

    @Test
    void eachBoundIsThatOfTheCode() throws IOException {
        List<String> rows = rows();
        Map<String, List<String>> sources = sources();
        List<String> wrong = new ArrayList<>();
        for (String row : rows) {
            for (MatchResult source : SOURCE.matcher(row).results().toList()) {
                List<String> texts = sources.getOrDefault(source.group(1), List.of());
                if (texts.stream().noneMatch(text -> text.contains(source.group(2)))) {
                    wrong.add(row);
                }
            }
        }

        assertEquals(List.of(), wrong);
    }

    @Test
    void eachBoundNamesItsSource() throws IOException {
        List<String> rows = rows();
        List<String> without = rows.stream()
                .filter(row -> !SOURCE.matcher(row).find() && !row.contains("always"))
                .toList();

        assertTrue(rows.size() > 30, rows::toString);
        assertEquals(List.of(), without);
    }

    private static List<String> rows() throws IOException {
        String page = Files.readString(PAGE);
        String bounds = page.substring(page.indexOf("\n## Every bound"), page.indexOf("\n## When something is scarce"));
        return ROW.matcher(bounds).results().map(row -> row.group(1)).toList();
    }

    /** All main sources, by the names of their types. */
    private static Map<String, List<String>> sources() throws IOException {
        Map<String, List<String>> sources = new HashMap<>();
        for (Path main : mainSources()) {
            try (Stream<Path> files = Files.walk(main)) {
                for (Path file :
                        files.filter(file -> file.toString().endsWith(".java")).toList()) {
                    String type = String.valueOf(file.getFileName()).replace(".java", "");
                    sources.computeIfAbsent(type, name -> new ArrayList<>()).add(Files.readString(file));
                }
            }
        }
        return sources;
    }

    private static List<Path> mainSources() throws IOException {
        try (Stream<Path> agent = Files.list(Path.of("../agent"))) {
            return Stream.concat(Stream.of(Path.of("../cli")), agent)
                    .map(module -> module.resolve("src/main"))
                    .filter(Files::isDirectory)
                    .toList();
        }
    }
}
