// SPDX-License-Identifier: Apache-2.0
package io.unclosed.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads rules, line by line:
 *
 * <pre>
 * type CLASS [on JDKS]
 *   opens   MEMBER [is this|result|argument N] [detail DETAIL] [if|unless FIELD|argument N] [on JDKS]
 *   closes  MEMBER [is this|argument N] [on JDKS]
 *   details MEMBER [is this|argument N] detail DETAIL [on JDKS]
 *   keeps   MEMBER [is this|result|argument N] [if|unless FIELD|argument N] [on JDKS]
 *   inside  CLASS
 * never in CLASS|CLASS#METHOD|PACKAGE.* because "REASON"
 *
 * MEMBER  [CLASS#]NAME(TYPE, …) or NAME(*); the name of a constructor is new
 * DETAIL  argument N, or FIELD [number FIELD]
 * FIELD   field NAME [of TYPE]; the type of an inherited field, in built-in rows only
 * JDKS    17, 21.. or 17..20
 * </pre>
 *
 * Words are separated by blanks; what follows a {@code #} at the start of a word is a comment.
 */
public final class CatalogParser {

    private final String file;
    private final boolean builtIn;

    private final List<ResourceType> types = new ArrayList<>();
    private final List<Never> nevers = new ArrayList<>();
    private @Nullable OpenType current;

    /** @param file what errors call the source */
    public CatalogParser(String file, boolean builtIn) {
        this.file = file;
        this.builtIn = builtIn;
    }

    /**
     * Reads a whole rules file.
     *
     * @throws CatalogException at the first line that does not follow the grammar
     */
    public Catalog parse(String text) throws CatalogException {
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            Words words = new Words(file, number, line, builtIn);
            if (!words.atEnd()) {
                parseLine(words);
                words.expectEnd();
            }
        }
        finishType();
        return new Catalog(types, nevers);
    }

    private void parseLine(Words words) throws CatalogException {
        Position position = words.position();
        String word = words.next("type, opens, closes, details, keeps, inside or never");
        switch (word) {
            case "type" -> {
                finishType();
                String name = words.className();
                current = new OpenType(name, words.range(), position);
            }
            case "opens" -> addHook(words, Verb.OPENS, position);
            case "closes" -> addHook(words, Verb.CLOSES, position);
            case "details" -> addHook(words, Verb.DETAILS, position);
            case "keeps" -> addHook(words, Verb.KEEPS, position);
            case "inside" -> currentType(position).inside.add(words.className());
            case "never" -> {
                words.expect("in");
                String classes = words.next("CLASS, CLASS#METHOD or PACKAGE.*");
                words.expect("because");
                nevers.add(new Never(classes, words.quoted(), position));
            }
            default ->
                throw new CatalogException(
                        position, "'" + word + "': expected type, opens, closes, details, keeps, inside or never");
        }
    }

    private void addHook(Words words, Verb verb, Position position) throws CatalogException {
        OpenType type = currentType(position);
        Words.MemberName member = words.member(type.name);
        boolean constructor = member.name().equals("new");
        Hook.Subject subject = verb == Verb.OPENS && !constructor ? Hook.Subject.RESULT : Hook.Subject.THIS;
        boolean returns = (verb == Verb.OPENS || verb == Verb.KEEPS) && !constructor;
        if (words.accept("is")) {
            subject = words.subject(returns);
        }
        if (verb == Verb.CLOSES && constructor && subject.kind() == Hook.Subject.Kind.THIS) {
            throw words.error("expected 'is argument N': what a constructor makes is not there yet when it starts");
        }
        Hook.Detail detail = null;
        if (verb == Verb.DETAILS) {
            words.expect("detail");
            detail = words.detail();
        } else if (verb == Verb.OPENS && words.accept("detail")) {
            detail = words.detail();
        }
        Hook.Condition condition = verb == Verb.OPENS || verb == Verb.KEEPS ? words.condition() : null;
        type.hooks.add(new Hook(
                verb,
                member.className(),
                member.name(),
                member.parameters(),
                subject,
                detail,
                condition,
                words.range(),
                position));
    }

    private OpenType currentType(Position position) throws CatalogException {
        if (current == null) {
            throw new CatalogException(position, "expected a line 'type CLASS' before this one");
        }
        return current;
    }

    private void finishType() throws CatalogException {
        OpenType type = current;
        current = null;
        if (type == null) {
            return;
        }
        for (Verb needed : List.of(Verb.OPENS, Verb.CLOSES)) {
            if (!type.has(needed)) {
                throw new CatalogException(
                        type.position, "type " + type.name + " has no line '" + needed.word() + " MEMBER'");
            }
        }
        types.add(new ResourceType(type.name, type.hooks, type.inside, builtIn, type.range, type.position));
    }

    private static final class OpenType {
        final String name;
        final JdkRange range;
        final Position position;
        final List<Hook> hooks = new ArrayList<>();
        final List<String> inside = new ArrayList<>();

        OpenType(String name, JdkRange range, Position position) {
            this.name = name;
            this.range = range;
            this.position = position;
        }

        boolean has(Verb verb) {
            for (Hook hook : hooks) {
                if (hook.verb() == verb) {
                    return true;
                }
            }
            return false;
        }
    }
}
