// SPDX-License-Identifier: Apache-2.0
package io.unclosed.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of one line of a rules file, taken from left to right. */
final class Words {

    /** A quoted text; a member with its parameters, which may hold blanks; any other word; a comment to skip. */
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"?|(?!#)[^\\s(\"]+(?:\\([^)]*\\)?)?|#.*|\\S");

    private static final String NAME = "[\\p{javaJavaIdentifierStart}][\\p{javaJavaIdentifierPart}]*";
    private static final Pattern CLASS = Pattern.compile(NAME + "(?:\\." + NAME + ")*");
    private static final Pattern MEMBER = Pattern.compile("(?:(" + CLASS + ")#)?(" + NAME + ")\\((\\*|[^)*]*)\\)");
    private static final Pattern PARAMETER = Pattern.compile(CLASS + "(?:\\[])*");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,3})(?:(\\.\\.)(\\d{1,3})?)?");

    private record Word(String text, int column) {}

    /** {@code CLASS#NAME(TYPE, …)}; no parameters means whatever parameters. */
    record MemberName(
            String className, String name, @Nullable List<String> parameters) {}

    private final String file;
    private final int line;
    private final int end;
    private final List<Word> words = new ArrayList<>();
    private int next;

    Words(String file, int line, String text) {
        this.file = file;
        this.line = line;
        this.end = text.length() + 1;
        Matcher matcher = WORD.matcher(text);
        while (matcher.find() && text.charAt(matcher.start()) != '#') {
            words.add(new Word(matcher.group(), matcher.start() + 1));
        }
    }

    boolean atEnd() {
        return next == words.size();
    }

    /** Where the next word stands. */
    Position position() {
        return new Position(file, line, atEnd() ? end : words.get(next).column());
    }

    CatalogException error(String problem) {
        return new CatalogException(position(), problem);
    }

    void expectEnd() throws CatalogException {
        if (!atEnd()) {
            throw error("'" + words.get(next).text() + "': expected the end of the line here");
        }
    }

    String next(String expected) throws CatalogException {
        if (atEnd()) {
            throw error("expected " + expected);
        }
        return words.get(next++).text();
    }

    boolean accept(String word) {
        if (!atEnd() && words.get(next).text().equals(word)) {
            next++;
            return true;
        }
        return false;
    }

    void expect(String word) throws CatalogException {
        if (!accept(word)) {
            throw unexpected("'" + word + "'");
        }
    }

    String className() throws CatalogException {
        return matching(CLASS, "a fully qualified class name such as com.acme.Buffer")
                .group();
    }

    MemberName member(String ownClass) throws CatalogException {
        Matcher matcher = matching(MEMBER, "a member such as new(java.io.File), open(*) or com.acme.Pool#take()");
        String className = matcher.group(1) == null ? ownClass : matcher.group(1);
        String parameters = matcher.group(3).strip();
        if (parameters.equals("*")) {
            return new MemberName(className, matcher.group(2), null);
        }
        List<String> types = new ArrayList<>();
        for (String type : parameters.isEmpty() ? new String[0] : parameters.split(",", -1)) {
            if (!PARAMETER.matcher(type.strip()).matches()) {
                next--;
                throw error("'" + type.strip() + "': expected a parameter type such as java.io.File, int or byte[]");
            }
            types.add(type.strip());
        }
        return new MemberName(className, matcher.group(2), types);
    }

    /** @param returns whether the member has a result that could be meant */
    Hook.Subject subject(boolean returns) throws CatalogException {
        if (accept("this")) {
            return Hook.Subject.THIS;
        }
        if (returns && accept("result")) {
            return Hook.Subject.RESULT;
        }
        if (accept("argument")) {
            return new Hook.Subject(Hook.Subject.Kind.ARGUMENT, number());
        }
        throw unexpected(returns ? "this, result or argument N" : "this or argument N");
    }

    Hook.Detail detail() throws CatalogException {
        if (accept("argument")) {
            return new Hook.Detail(number(), null, null);
        }
        Hook.FieldName field = field();
        return new Hook.Detail(0, field, accept("number") ? field() : null);
    }

    /** {@code if …} or {@code unless …}, or null where neither stands. */
    Hook.@Nullable Condition condition() throws CatalogException {
        boolean wanted = accept("if");
        if (!wanted && !accept("unless")) {
            return null;
        }
        if (accept("argument")) {
            return new Hook.Condition(wanted, number(), null);
        }
        return new Hook.Condition(wanted, 0, field());
    }

    /** {@code on JDKS}, or all where it does not stand. */
    JdkRange range() throws CatalogException {
        if (!accept("on")) {
            return JdkRange.ALL;
        }
        Matcher matcher = matching(RANGE, "JDKs such as 17, 21.. or 17..20");
        int from = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) == null) {
            return new JdkRange(from, from);
        }
        int to = matcher.group(3) == null ? Integer.MAX_VALUE : Integer.parseInt(matcher.group(3));
        if (to < from) {
            next--;
            throw unexpected("the older JDK first, as in 17..20");
        }
        return new JdkRange(from, to);
    }

    String quoted() throws CatalogException {
        String word = atEnd() ? "" : words.get(next).text();
        if (word.length() < 3 || !word.startsWith("\"") || !word.endsWith("\"")) {
            throw unexpected("a reason in double quotes");
        }
        next++;
        return word.substring(1, word.length() - 1);
    }

    private Hook.FieldName field() throws CatalogException {
        expect("field");
        String name = matching(CLASS, "a field's name").group();
        return new Hook.FieldName(
                name, accept("of") ? matching(PARAMETER, "the field's type").group() : null);
    }

    private int number() throws CatalogException {
        return Integer.parseInt(matching(Pattern.compile("[1-9]\\d?"), "the argument's number, from 1")
                .group());
    }

    private Matcher matching(Pattern pattern, String expected) throws CatalogException {
        Matcher matcher = pattern.matcher(atEnd() ? "" : words.get(next).text());
        if (!matcher.matches()) {
            throw unexpected(expected);
        }
        next++;
        return matcher;
    }

    private CatalogException unexpected(String expected) {
        return error((atEnd() ? "" : "'" + words.get(next).text() + "': ") + "expected " + expected);
    }
}
