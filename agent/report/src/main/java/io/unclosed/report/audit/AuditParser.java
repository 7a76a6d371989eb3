// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.audit;

import io.unclosed.model.catalog.CatalogException;
import io.unclosed.model.catalog.CatalogParser;
import io.unclosed.model.catalog.GrammarNames;
import io.unclosed.model.catalog.LineTokenizer;
import io.unclosed.model.catalog.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads an audit, line by line:
 *
 * <pre>
 * tracked [as TYPE]
 * wrapper of CLASS…
 * memory|none|untracked because "REASON"
 *   CLASS [on JDKS]
 * </pre>
 *
 * Words, comments and JDKS are those of {@link CatalogParser}.
 */
final class AuditParser {

    private static final String EXPECTED = "tracked, wrapper, memory, none, untracked or a fully qualified class name";

    private final String file;

    private final List<Audit.Group> groups = new ArrayList<>();
    private final Map<String, List<Audit.Entry>> known = new HashMap<>();
    private final List<Audit.Entry> entries = new ArrayList<>();
    private Audit.@Nullable Group current;

    /** @param file what errors call the source */
    AuditParser(String file) {
        this.file = file;
    }

    Audit parse(String text) throws CatalogException {
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            LineTokenizer words = new LineTokenizer(file, number, line, true);
            if (!words.atEnd()) {
                parseLine(words);
                words.expectEnd();
            }
        }
        finishGroup();
        return new Audit(groups);
    }

    private void parseLine(LineTokenizer words) throws CatalogException {
        Position position = words.position();
        for (Audit.Kind kind : Audit.Kind.values()) {
            if (words.accept(kind.word())) {
                finishGroup();
                current = heading(kind, words, position);
                return;
            }
        }
        String name = words.next(EXPECTED);
        if (!GrammarNames.isClass(name) || name.indexOf('.') < 0) {
            throw new CatalogException(position, "'" + name + "': expected " + EXPECTED);
        }
        if (current == null) {
            throw new CatalogException(position, "expected a line that says what the class is before this one");
        }
        add(new Audit.Entry(name, words.range(), position));
    }

    private static Audit.Group heading(Audit.Kind kind, LineTokenizer words, Position position)
            throws CatalogException {
        List<String> types = new ArrayList<>();
        String because = "";
        switch (kind) {
            case TRACKED -> {
                if (words.accept("as")) {
                    types.add(words.className());
                }
            }
            case WRAPPER -> {
                words.expect("of");
                do {
                    types.add(words.className());
                } while (!words.atEnd());
            }
            case MEMORY, NONE, UNTRACKED -> {
                words.expect("because");
                because = words.quoted();
            }
        }
        return new Audit.Group(kind, types, because, List.of(), position);
    }

    private void add(Audit.Entry entry) throws CatalogException {
        List<Audit.Entry> namesakes = known.computeIfAbsent(entry.name(), name -> new ArrayList<>());
        for (Audit.Entry other : namesakes) {
            if (other.range().overlaps(entry.range())) {
                throw new CatalogException(
                        entry.position(),
                        entry.name() + " stands in line " + other.position().line() + " already");
            }
        }
        namesakes.add(entry);
        entries.add(entry);
    }

    private void finishGroup() throws CatalogException {
        Audit.Group group = current;
        current = null;
        if (group == null) {
            return;
        }
        if (entries.isEmpty()) {
            throw new CatalogException(group.position(), "no class stands below this line");
        }
        groups.add(new Audit.Group(group.kind(), group.types(), group.because(), entries, group.position()));
        entries.clear();
    }
}
