// SPDX-License-Identifier: Apache-2.0
package io.unclosed.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of one line of a rules file, taken from left to right. */
final class Words {

    private record Word(String text, int column) {}

    /** {@code CLASS#NAME(TYPE, …)}; no parameters means whatever parameters. */
    record MemberName(
            String className, String name, @Nullable List<String> parameters) {}

    private final boolean builtIn;
    private final String file;
    private final int line;
    private final int end;
    private final List<Word> words = new ArrayList<>();
    private int next;

    /** @param builtIn whether an inherited field may be named, which nobody checks before the program runs into it */
    Words(String file, int line, String text, boolean builtIn) {
        this.builtIn = builtIn;
        this.file = file;
        this.line = line;
        this.end = text.length() + 1;
        for (int start = startOfWord(text, 0); start < text.length(); ) {
            int stop = endOfWord(text, start);
            words.add(new Word(text.substring(start, stop), start + 1));
            start = startOfWord(text, stop);
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
        String word = peek();
        if (!Names.isClass(word)) {
            throw unexpected("a fully qualified class name such as com.acme.Buffer");
        }
        next++;
        return word;
    }

    MemberName member(String ownClass) throws CatalogException {
        String word = peek();
        int open = word.indexOf('(');
        int hash = word.lastIndexOf('#', Math.max(open, 0));
        String className = hash < 0 ? ownClass : word.substring(0, hash);
        String name = open < 0 ? "" : word.substring(hash + 1, open);
        boolean mixed = word.contains("*") && !word.endsWith("(*)");
        if (!word.endsWith(")") || mixed || !Names.isClass(className) || !Names.isIdentifier(name)) {
            throw unexpected("a member such as new(java.io.File), open(*) or com.acme.Pool#take()");
        }
        String parameters = word.substring(open + 1, word.length() - 1).strip();
        List<String> types = parameters.equals("*") ? null : parameters(parameters);
        next++;
        return new MemberName(className, name, types);
    }

    private List<String> parameters(String text) throws CatalogException {
        List<String> types = new ArrayList<>();
        for (String type : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            if (!Names.isType(type.strip())) {
                throw error("'" + type.strip() + "': expected a parameter type such as java.io.File, int or byte[]");
            }
            types.add(type.strip());
        }
        return types;
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
        String word = peek();
        int dots = word.indexOf("..");
        int from = Names.number(dots < 0 ? word : word.substring(0, dots), 999);
        String end = dots < 0 ? "" : word.substring(dots + 2);
        int to = dots < 0 ? from : end.isEmpty() ? Integer.MAX_VALUE : Names.number(end, 999);
        if (from < 0 || to < 0) {
            throw unexpected("JDKs such as 17, 21.. or 17..20");
        }
        if (to < from) {
            throw unexpected("the older JDK first, as in 17..20");
        }
        next++;
        return new JdkRange(from, to);
    }

    String quoted() throws CatalogException {
        String word = peek();
        if (word.length() < 3 || !word.startsWith("\"") || !word.endsWith("\"")) {
            throw unexpected("a reason in double quotes");
        }
        next++;
        return word.substring(1, word.length() - 1);
    }

    private Hook.FieldName field() throws CatalogException {
        expect("field");
        String name = peek();
        if (!Names.isIdentifier(name)) {
            throw unexpected("a field's name");
        }
        next++;
        if (!accept("of")) {
            return new Hook.FieldName(name, null);
        }
        if (!builtIn) {
            next--;
            throw unexpected("no type here: name a field that the class declares itself");
        }
        return new Hook.FieldName(name, type());
    }

    private String type() throws CatalogException {
        String type = peek();
        if (!Names.isType(type)) {
            throw unexpected("the field's type");
        }
        next++;
        return type;
    }

    private int number() throws CatalogException {
        int number = Names.number(peek(), 99);
        if (number < 1) {
            throw unexpected("the argument's number, from 1");
        }
        next++;
        return number;
    }

    private String peek() {
        return atEnd() ? "" : words.get(next).text();
    }

    private CatalogException unexpected(String expected) {
        return error((atEnd() ? "" : "'" + words.get(next).text() + "': ") + "expected " + expected);
    }

    /** The end of the line where a comment or nothing follows. */
    private static int startOfWord(String text, int from) {
        int index = from;
        while (index < text.length() && Character.isWhitespace(text.charAt(index))) {
            index++;
        }
        return index < text.length() && text.charAt(index) == '#' ? text.length() : index;
    }

    /** A quoted text and a member's parameters may hold blanks. */
    private static int endOfWord(String text, int start) {
        if (text.charAt(start) == '"') {
            return behind(text, '"', start + 1);
        }
        int index = start;
        while (index < text.length() && !Character.isWhitespace(text.charAt(index)) && text.charAt(index) != '"') {
            if (text.charAt(index) == '(') {
                return behind(text, ')', index);
            }
            index++;
        }
        return index;
    }

    private static int behind(String text, char end, int from) {
        int index = text.indexOf(end, from);
        return index < 0 ? text.length() : index + 1;
    }
}
