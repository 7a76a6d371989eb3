// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The rules on the page about users' own resources follow the grammar, whose text is the parser's. */
class CustomResourcesPageTest {

    private static final Path PAGE = Path.of("../../docs/custom-resources.md");
    private static final Pattern BLOCK = Pattern.compile("^```[a-z]*\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern STATEMENT = Pattern.compile(" *(type|opens|closes|severity|never) .*", Pattern.DOTALL);
    private static final Set<Verb> OF_THE_AGENT = Set.of(Verb.GUARDS, Verb.SWEEPS, Verb.ENDS);
    private static final String TYPE = "type com.acme.Any\n  opens new()\n  closes close()\n";

    @Test
    void theRulesFollowTheGrammar() throws Exception {
        List<String> rules = blocks().stream()
                .filter(block -> STATEMENT.matcher(block).matches() && !block.contains("MEMBER"))
                .toList();

        for (String rule : rules) {
            String text = rule.startsWith("  ") ? TYPE + rule : rule;
            new CatalogParser(PAGE.toString(), ResourceType.Origin.USER).parse(text);
        }
        assertTrue(rules.size() >= 10, rules::toString);
    }

    @Test
    void theGrammarHasALineForEachVerb() throws IOException {
        String grammar = blocks().stream()
                .filter(block -> block.contains("MEMBER"))
                .findFirst()
                .orElseThrow();

        List<String> missing = List.of(Verb.values()).stream()
                .filter(verb -> !OF_THE_AGENT.contains(verb))
                .map(Verb::word)
                .filter(word -> !grammar.contains("\n  " + word + " "))
                .toList();
        assertEquals(List.of(), missing);
    }

    private static List<String> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .toList();
    }
}
