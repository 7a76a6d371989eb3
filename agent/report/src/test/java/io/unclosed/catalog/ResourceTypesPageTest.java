// SPDX-License-Identifier: Apache-2.0
package io.unclosed.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The page on resource types has a row for each type of the catalog, and no other. */
class ResourceTypesPageTest {

    private static final Path PAGE = Path.of("../../docs/resource-types.md");
    private static final Pattern ROW =
            Pattern.compile("^\\| `((?:java|javax|jdk|com[.]sun)[.][^`]*)`", Pattern.MULTILINE);

    @Test
    void thePageAndTheCatalogKnowTheSameTypes() throws IOException {
        Set<String> catalog = IntStream.rangeClosed(17, Runtime.version().feature() + 10)
                .boxed()
                .flatMap(jdk -> Catalog.builtIn(jdk).types().stream())
                .filter(type -> type.origin() == ResourceType.Origin.JDK)
                .map(ResourceType::name)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> page = ROW.matcher(Files.readString(PAGE))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(catalog, page);
    }
}
