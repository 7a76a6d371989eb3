// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page about libraries, their rules in the jar, and the two lists of their names. */
class LibrariesPageTest {

    private static final Path PAGE = Path.of("../../docs/libraries.md");
    private static final Path RULES = Path.of("src/main/resources/io/unclosed/model/catalog/libraries");
    private static final Pattern TYPE = Pattern.compile("`((?:[a-z][a-z0-9]*\\.)+[A-Z]\\w*)`");

    @Test
    void thePageAndTheRulesKnowTheSameTypes() throws IOException {
        Set<String> known = new TreeSet<>();
        BuiltInRules.ALWAYS_ON.forEach(library -> known.addAll(names(BuiltInRules.ofLibrary(library, true))));
        BuiltInRules.ON_REQUEST.forEach(library -> known.addAll(names(BuiltInRules.ofLibrary(library, false))));

        Set<String> page = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.split("\\|", -1)[2])
                .flatMap(cell -> TYPE.matcher(cell).results().map(type -> type.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(known, page);
    }

    @Test
    void everyFileIsOnOneOfTheLists() throws IOException {
        assertEquals(BuiltInRules.ALWAYS_ON, files("on"));
        assertEquals(BuiltInRules.ON_REQUEST, files("asked"));
    }

    @Test
    void thePageNamesWhatCanBeAskedFor() throws IOException {
        String page = Files.readString(PAGE);

        for (String library : BuiltInRules.ON_REQUEST) {
            assertEquals(true, page.contains("| `" + library + "` |"), library);
        }
    }

    private static List<String> files(String folder) throws IOException {
        try (var files = Files.list(RULES.resolve(folder))) {
            return files.map(file -> file.getFileName().toString().replace(".rules", ""))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> names(Catalog catalog) {
        return catalog.types().stream().map(ResourceType::name).toList();
    }
}
