// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.suppress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on suppressions shows the built-in file as it is, and examples that the parser takes. */
class SuppressionsPageTest {

    private static final Path PAGE = Path.of("../../docs/suppressions.md");
    private static final Pattern BLOCK = Pattern.compile("^```(\\w*)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    @Test
    void thePageShowsTheBuiltInFile() throws IOException {
        String withoutLicence =
                DefaultSuppressions.text().lines().skip(1).reduce("", (one, other) -> one + other + "\n");

        List<String> blocks = blocks();
        assertEquals(withoutLicence, blocks.get(blocks.size() - 1));
    }

    @Test
    void theParserTakesEveryExample() throws IOException, SuppressionException {
        for (String block : blocks()) {
            assertFalse(new SuppressionParser("page").parse(block).isEmpty(), block);
        }
    }

    @Test
    void everyBuiltInRuleNamesACulpritAndHoldsForEver() {
        List<Suppression> rules = DefaultSuppressions.rules();

        assertFalse(rules.isEmpty());
        for (Suppression rule : rules) {
            assertTrue(rule.frames().stream().anyMatch(FramePattern::culprit), rule.place());
            assertEquals(null, rule.until(), rule.place());
        }
    }

    private static List<String> blocks() throws IOException {
        List<String> blocks = new ArrayList<>();
        BLOCK.matcher(Files.readString(PAGE))
                .results()
                .filter(block -> block.group(1).equals("suppressions"))
                .forEach(block -> blocks.add(block.group(2)));
        return blocks;
    }
}
