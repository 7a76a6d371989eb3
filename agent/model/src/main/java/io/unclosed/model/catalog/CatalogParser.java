// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads rules, line by line:
 *
 * <pre>
 * type CLASS[+] [on JDKS]
 *   opens    MEMBER [is RESOURCE] [detail DETAIL] [of PARENT] [if|unless FIELD|argument N]
 *            [prepared] [early] [on JDKS]
 *   closes   MEMBER [is RESOURCE] [if|unless FIELD|argument N] [late [if QUESTION]] [on JDKS]
 *   closes   MEMBER of PARENT [on JDKS]
 *   details  MEMBER [is RESOURCE] detail DETAIL [on JDKS]
 *   keeps    MEMBER [is RESOURCE] [if|unless FIELD|argument N] [on JDKS]
 *   prepares MEMBER [is RESOURCE] [on JDKS]
 *   starts   MEMBER [is RESOURCE] [on JDKS]
 *   stops    MEMBER [is RESOURCE] [if|unless FIELD|argument N] [on JDKS]
 *   hands    MEMBER [is RESOURCE] [on JDKS]
 *   wraps    MEMBER [is RESOURCE] around PART [on JDKS]
 *   retains  MEMBER [is RESOURCE] [by argument N] [on JDKS]
 *   releases MEMBER [is RESOURCE] [by argument N] [on JDKS]
 *   inside   CLASS|PACKAGE.*
 *   lent by  CLASS|CLASS#METHOD
 *   holds    KIND [N|any] [for good] [on JDKS]
 *   held by  "WHAT KEEPS IT ALIVE"
 *   closer   CALL
 *   severity error|warning|note
 *   never leaked because "REASON"
 * never in CLASS|CLASS#METHOD|PACKAGE.* [calling CLASS] [on JDKS] because "REASON"
 * never in CLASS holds KIND [N|any] [on JDKS] because "REASON"
 * never TYPE because "REASON"
 * behind CLASS FIELD [on JDKS], in built-in rows only
 *
 * MEMBER   [CLASS[+]#]NAME(TYPE, …) or NAME(*); the name of a constructor is new
 * RESOURCE this, result, argument N or FIELD; in built-in rows also what is tracked behind that, behind argument N
 * PARENT   this or argument N
 * PART     what RESOURCE stands for
 * DETAIL   argument N, or [this] FIELD [number FIELD]
 * FIELD    field NAME [of TYPE]; the type of an inherited field, in built-in rows only
 * QUESTION [CLASS#]NAME()
 * KIND     file, directory, socket, pipe, eventpoll, eventfd or inotify
 * JDKS     17, 21.. or 17..20; in built-in rows also unix
 * </pre>
 *
 * Words are separated by blanks; what follows a {@code #} at the start of a word is a comment.
 */
public final class CatalogParser {

    private static final String STATEMENTS =
            "type, opens, closes, details, keeps, prepares, starts, stops, hands, wraps, retains, releases,"
                    + " inside, lent, holds, held, closer, severity or never";

    private static final String NO_FIELDS = "a member with + has no fields that are known: name an argument";

    private final String file;
    private final ResourceType.Origin origin;

    private final List<ResourceType> types = new ArrayList<>();
    private final List<Exclusion> exclusions = new ArrayList<>();
    private final List<DisabledType> disabledTypes = new ArrayList<>();
    private final List<Delegate> behind = new ArrayList<>();
    private @Nullable OpenType current;

    /** @param file what errors call the source */
    public CatalogParser(String file, ResourceType.Origin origin) {
        this.file = file;
        this.origin = origin;
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
            RuleLineParser words = new RuleLineParser(file, number, line, origin != ResourceType.Origin.USER);
            if (!words.atEnd()) {
                parseLine(words);
                words.expectEnd();
            }
        }
        finishType();
        return new Catalog(types, exclusions, types, disabledTypes, behind);
    }

    private void parseLine(RuleLineParser words) throws CatalogException {
        Position position = words.position();
        String word = words.next(STATEMENTS);
        switch (word) {
            case "type" -> {
                finishType();
                boolean family = words.acceptFamily();
                String name = words.className();
                current = new OpenType(name, family, words.range(), position);
            }
            case "opens" -> addHook(words, Verb.OPENS, position);
            case "closes" -> addHook(words, Verb.CLOSES, position);
            case "details" -> addHook(words, Verb.DETAILS, position);
            case "keeps" -> addHook(words, Verb.KEEPS, position);
            case "prepares" -> addHook(words, Verb.PREPARES, position);
            case "starts" -> addHook(words, Verb.STARTS, position);
            case "stops" -> addHook(words, Verb.STOPS, position);
            case "hands" -> addHook(words, Verb.HANDS, position);
            case "wraps" -> addHook(words, Verb.WRAPS, position);
            case "retains" -> addHook(words, Verb.RETAINS, position);
            case "releases" -> addHook(words, Verb.RELEASES, position);
            case "inside" -> currentType(position).inside.add(words.classOrPackage());
            case "lent" -> {
                words.expect("by");
                currentType(position).lent.add(words.next("CLASS or CLASS#METHOD"));
            }
            case "holds" -> currentType(position).holds.add(words.holding());
            case "held" -> {
                words.expect("by");
                currentType(position).heldBy = words.quoted();
            }
            case "closer" -> currentType(position).closer = words.call();
            case "severity" -> currentType(position).severity = words.severity();
            case "never" -> addNever(words, position);
            default -> addBehind(word, words, position);
        }
    }

    private void addBehind(String word, RuleLineParser words, Position position) throws CatalogException {
        if (!word.equals("behind") || origin != ResourceType.Origin.JDK) {
            throw new CatalogException(position, "'" + word + "': expected " + STATEMENTS);
        }
        behind.add(new Delegate(words.className(), words.field().name(), words.range(), position));
    }

    private void addNever(RuleLineParser words, Position position) throws CatalogException {
        if (words.accept("leaked")) {
            words.expect("because");
            currentType(position).neverLeaked = words.quoted();
        } else if (words.accept("in")) {
            String classes = words.next("CLASS, CLASS#METHOD or PACKAGE.*");
            String callee = words.accept("calling") ? words.className() : null;
            boolean holds = callee == null && GrammarNames.isClass(classes) && words.accept("holds");
            Holding holding = holds ? words.holding() : null;
            JdkRange range = holding == null ? words.range() : holding.range();
            words.expect("because");
            exclusions.add(new Exclusion(classes, callee, holding, words.quoted(), range, origin, position));
        } else {
            Position where = words.position();
            String type = words.className();
            words.expect("because");
            disabledTypes.add(new DisabledType(type, words.quoted(), where));
        }
    }

    private void addHook(RuleLineParser words, Verb verb, Position position) throws CatalogException {
        OpenType type = currentType(position);
        MemberPattern member = words.member(type.name, type.family);
        Hook.Subject subject = subject(words, verb, member);
        Hook.Detail detail = null;
        if (verb == Verb.DETAILS) {
            words.expect("detail");
            detail = words.detail();
        } else if (verb == Verb.OPENS && words.accept("detail")) {
            detail = words.detail();
        }
        if (member.family() && readsField(subject, detail)) {
            throw new CatalogException(position, NO_FIELDS);
        }
        Hook.Subject parent = verb == Verb.WRAPS ? part(words, member) : null;
        if (verb == Verb.OPENS || verb == Verb.CLOSES) {
            parent = words.parent();
        }
        if (atEntryOfConstructor(verb, member)
                && (member.family() || (parent != null && parent.kind() == Hook.Subject.Kind.THIS))) {
            throw new CatalogException(
                    position, "what a constructor makes is not there yet when it starts: name another member");
        }
        Hook.Condition condition = parent == null && mayDepend(verb) ? words.condition() : null;
        if (member.family() && condition != null && condition.field() != null) {
            throw new CatalogException(position, NO_FIELDS);
        }
        if (atEntryOfConstructor(verb, member) && condition != null && condition.field() != null) {
            throw new CatalogException(position, "what a constructor makes has no fields yet when it starts");
        }
        boolean prepared = verb == Verb.OPENS && words.accept("prepared");
        boolean early = verb == Verb.OPENS && words.accept("early");
        if (early
                && (subject.kind() == Hook.Subject.Kind.RESULT || member.name().equals("new"))) {
            throw words.error("'early' needs a resource that is there when the member is entered");
        }
        Hook.Late late = verb == Verb.CLOSES && parent == null ? words.late(type.name) : null;
        if (late != null && late.question() != null && condition != null) {
            throw words.error("expected one condition: 'if' and 'unless', or 'late if'");
        }
        int amount = verb == Verb.RETAINS || verb == Verb.RELEASES ? words.amount() : 0;
        type.hooks.add(new Hook(
                verb,
                member,
                subject,
                detail,
                condition,
                parent,
                prepared,
                early,
                late,
                amount,
                words.range(),
                position));
    }

    private static boolean atEntryOfConstructor(Verb verb, MemberPattern member) {
        return (verb == Verb.CLOSES || verb == Verb.RELEASES || verb == Verb.STOPS)
                && member.name().equals("new");
    }

    private static boolean mayDepend(Verb verb) {
        return verb == Verb.OPENS || verb == Verb.KEEPS || verb == Verb.CLOSES || verb == Verb.STOPS;
    }

    private static boolean readsField(Hook.Subject subject, Hook.@Nullable Detail detail) {
        return subject.field() != null || (detail != null && detail.field() != null);
    }

    private static Hook.Subject subject(RuleLineParser words, Verb verb, MemberPattern member) throws CatalogException {
        boolean constructor = member.name().equals("new");
        boolean hands = verb == Verb.OPENS || verb == Verb.PREPARES;
        Hook.Subject subject = hands && !constructor ? Hook.Subject.RESULT : Hook.Subject.THIS;
        if (words.accept("is")) {
            subject = words.subject((hands || tellsAtReturn(verb)) && !constructor);
        }
        if (atEntryOfConstructor(verb, member) && subject.kind() != Hook.Subject.Kind.ARGUMENT) {
            throw words.error("expected 'is argument N': what a constructor makes is not there yet when it starts");
        }
        return subject;
    }

    private static boolean tellsAtReturn(Verb verb) {
        return verb == Verb.KEEPS || verb == Verb.DETAILS || verb == Verb.WRAPS;
    }

    private Hook.Subject part(RuleLineParser words, MemberPattern member) throws CatalogException {
        words.expect("around");
        Position position = words.position();
        Hook.Subject part = words.subject(!member.name().equals("new"));
        if (member.family() && part.field() != null) {
            throw new CatalogException(position, NO_FIELDS);
        }
        return part;
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
        if (!type.has(Verb.OPENS)) {
            throw new CatalogException(type.position, "type " + type.name + " has no line 'opens MEMBER'");
        }
        if (!type.has(Verb.CLOSES) && !type.has(Verb.RELEASES)) {
            throw new CatalogException(type.position, "type " + type.name + " has no line 'closes MEMBER'");
        }
        Judgement judgement = new Judgement(type.severity, type.heldBy, type.closer, type.neverLeaked);
        types.add(new ResourceType(
                type.name,
                type.hooks,
                type.inside,
                type.lent,
                type.holds,
                judgement,
                origin,
                type.range,
                type.position));
    }

    private static final class OpenType {
        final String name;
        final boolean family;
        final JdkRange range;
        final Position position;
        final List<Hook> hooks = new ArrayList<>();
        final List<String> inside = new ArrayList<>();
        final List<String> lent = new ArrayList<>();
        final List<Holding> holds = new ArrayList<>();
        Severity severity = Severity.ERROR;

        @Nullable
        String heldBy;

        @Nullable
        String closer;

        @Nullable
        String neverLeaked;

        OpenType(String name, boolean family, JdkRange range, Position position) {
            this.name = name;
            this.family = family;
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
