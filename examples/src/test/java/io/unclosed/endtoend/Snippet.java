// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What stands between two fences of a page. */
record Snippet(String page, long line, String language, String text) {

    private static final Path DOCS = Path.of("../docs");
    private static final Pattern FENCED = Pattern.compile("^```(\\w*)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("^class (\\w+)", Pattern.MULTILINE);
    private static final Pattern FENCE = Pattern.compile("^\\s*(?:```|~~~)", Pattern.MULTILINE);

    /** In their order; a fence that is written in another way, and would be passed over, is refused. */
    static List<Snippet> of(String page) throws IOException {
        return of(page, Files.readString(DOCS.resolve(page)));
    }

    static List<Snippet> of(String page, String text) {
        List<Snippet> snippets = FENCED.matcher(text)
                .results()
                .map(match -> new Snippet(
                        page, text.substring(0, match.start()).lines().count() + 1, match.group(1), match.group(2)))
                .toList();
        if (FENCE.matcher(text).results().count() != 2L * snippets.size()) {
            throw new AssertionError(page + " has a fence that does not begin its line, or has more than a language");
        }
        return snippets;
    }

    /** A part of a POM, which a reader puts there; other XML is shown. */
    boolean ofPom() {
        return language.equals("xml") && (text.startsWith("<plugin>") || text.startsWith("<dependency>"));
    }

    /** Of Java: the class that it declares. */
    String className() {
        return CLASS.matcher(text).results().findFirst().orElseThrow().group(1);
    }

    @Override
    public String toString() {
        return page + ":" + line + " " + language;
    }
}
