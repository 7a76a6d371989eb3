// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.options;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on the agent's options has a row for each key, in the order of the code, and no other. */
class OptionsPageTest {

    private static final Path PAGE = Path.of("../../docs/options.md");
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z]+)` \\|", Pattern.MULTILINE);

    @Test
    void thePageAndTheAgentKnowTheSameKeys() throws IOException {
        List<String> keys = Arrays.stream(Key.values()).map(Key::word).toList();
        String page = Files.readString(PAGE);
        String keysOfPage = page.substring(0, page.indexOf("## What the values mean"));
        List<String> described =
                ROW.matcher(keysOfPage).results().map(row -> row.group(1)).toList();

        assertEquals(keys, described);
    }
}
