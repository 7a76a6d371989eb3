// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.model.AgentOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on the agent's options has a row for each option, in the order of the code and with its words, and no other. */
class OptionsPageTest {

    private static final Path PAGE = Path.of("../../docs/options.md");
    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z]+)` \\| (.*) \\| (.*) \\| (.*) \\|$", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("\\[([^]]*)]\\([^)]*\\)");

    @Test
    void thePageAndTheAgentKnowTheSameKeys() throws IOException {
        List<String> keys =
                Arrays.stream(AgentOption.values()).map(AgentOption::key).toList();
        List<String> described = rows().stream().map(row -> row.group(1)).toList();

        assertEquals(keys, described);
    }

    @Test
    void aRowBeginsWithWhatTheAgentSaysAboutTheOption() throws IOException {
        for (MatchResult row : rows()) {
            AgentOption option = AgentOption.named(row.group(1)).orElseThrow();
            assertStartsWith(option.takes(), row.group(2));
            assertEquals(option.byDefault(), plain(row.group(3)), option.key());
            assertStartsWith(option.sentence(), row.group(4));
        }
    }

    private static void assertStartsWith(String said, String cell) {
        assertTrue((plain(cell) + " ").matches(Pattern.quote(said) + "\\W.*"), () -> said + " / " + cell);
    }

    private static List<MatchResult> rows() throws IOException {
        String page = Files.readString(PAGE);
        return ROW.matcher(page.substring(0, page.indexOf("## The values in detail")))
                .results()
                .toList();
    }

    /** The words of a cell, without marks and links. */
    private static String plain(String cell) {
        return LINK.matcher(cell).replaceAll("$1").replace("`", "");
    }
}
