// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The page on resource types has a row for each type of the catalog, and no other. */
class ResourceTypesPageTest {

    private static final Path PAGE = Path.of("../../docs/resource-types.md");
    private static final Pattern ROW =
            Pattern.compile("^\\| `((?:java|javax|jdk|com[.]sun)[.][^`]*)`", Pattern.MULTILINE);

    private static final Path PROGRAMS = Path.of("../../examples/src/test/java/io/unclosed/marked");
    private static final Pattern WAYS = Pattern.compile("^\\| `([^`]*)` \\| (.*) \\| ([^|]*) \\|$", Pattern.MULTILINE);

    @Test
    void thePageAndTheCatalogKnowTheSameTypes() throws IOException {
        Set<String> page = ROW.matcher(Files.readString(PAGE))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(catalog(), page);
    }

    /** Each type has ways out, and programs that go them, or a reason why there are none. */
    @Test
    void eachTypeHasItsWaysOut() throws IOException {
        String page = Files.readString(PAGE);
        String section = page.substring(page.indexOf("\n## Every way out"), page.indexOf("\n## Descriptors"));
        Set<String> types = new TreeSet<>();
        for (MatchResult row : WAYS.matcher(section).results().toList()) {
            types.add(row.group(1));
            assertFalse(row.group(2).isBlank(), row.group(1));
            String programs = row.group(3);
            for (String program : programs.startsWith("not ")
                    ? new String[0]
                    : programs.replace("`", "").split(", ", -1)) {
                assertTrue(Files.isRegularFile(PROGRAMS.resolve(program + ".java")), row.group());
            }
        }

        assertEquals(catalog(), types);
    }

    private static Set<String> catalog() {
        return IntStream.rangeClosed(17, Runtime.version().feature() + 10)
                .boxed()
                .flatMap(jdk -> Catalog.builtIn(jdk).types().stream())
                .filter(type -> type.origin() == ResourceType.Origin.JDK)
                .map(ResourceType::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
