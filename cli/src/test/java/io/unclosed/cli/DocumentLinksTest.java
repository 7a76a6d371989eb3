// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Links between the documents lead to files and headings that exist, and every page of the documents is linked. */
class DocumentLinksTest {

    private static final Path TOP = Path.of("..");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#\\s]*)(?:#([^)\\s]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ +(.*)$", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("^```.*?^```$", Pattern.MULTILINE | Pattern.DOTALL);

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path document : documents()) {
            String text = CODE.matcher(Files.readString(document)).replaceAll("");
            for (MatchResult link : LINK.matcher(text).results().toList()) {
                links++;
                Path target = link.group(1).isEmpty()
                        ? document
                        : document.resolveSibling(link.group(1)).normalize();
                if (!leads(target, link.group(2))) {
                    broken.add(TOP.relativize(document) + ": " + link.group());
                }
            }
        }

        assertTrue(links > 100, "links: " + links);
        assertEquals(List.of(), broken);
    }

    @Test
    void theReadmeLinksEachPage() throws IOException {
        String readme = Files.readString(TOP.resolve("README.md"));

        List<String> missing = documents().stream()
                .map(document -> TOP.relativize(document).toString())
                .filter(name -> name.startsWith("docs"))
                .filter(name -> !readme.contains("](" + name.replace('\\', '/')))
                .toList();
        assertEquals(List.of(), missing);
    }

    private static boolean leads(Path target, @Nullable String anchor) throws IOException {
        return Files.exists(target) && (anchor == null || anchors(target).contains(anchor));
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(
                TOP.resolve("README.md"), TOP.resolve("CONTRIBUTING.md"), TOP.resolve("examples/real/README.md")));
        try (Stream<Path> pages = Files.list(TOP.resolve("docs"))) {
            pages.filter(page -> page.toString().endsWith(".md")).sorted().forEach(documents::add);
        }
        return documents;
    }

    /** As GitHub makes them of headings. */
    private static Set<String> anchors(Path document) throws IOException {
        return HEADING.matcher(CODE.matcher(Files.readString(document)).replaceAll(""))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
