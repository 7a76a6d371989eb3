// SPDX-License-Identifier: Apache-2.0
package io.unclosed.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words of one line of a rules file, taken from left to right. */
final class Words {

    private static final String FAMILY = "+";

    private static final int MOST_HELD = 99;

    private final boolean builtIn;
    private final String file;
    private final int line;
    private final int end;
    private final String[] words;
    private final int[] columns;
    private int count;
    private int next;

    /** @param builtIn whether an inherited field may be named, which nobody checks before the program runs into it */
    Words(String file, int line, String text, boolean builtIn) {
        this.builtIn = builtIn;
        this.file = file;
        this.line = line;
        this.end = text.length() + 1;
        // An array, because String.charAt is three calls for as long as nothing is compiled.
        char[] letters = text.toCharArray();
        this.words = new String[letters.length];
        this.columns = new int[words.length];
        for (int start = startOfWord(letters, 0); start < letters.length; count++) {
            int stop = endOfWord(letters, start);
            words[count] = text.substring(start, stop);
            columns[count] = start + 1;
            start = startOfWord(letters, stop);
        }
    }

    boolean atEnd() {
        return next == count;
    }

    /** Where the next word stands. */
    Position position() {
        return new Position(file, line, atEnd() ? end : columns[next]);
    }

    CatalogException error(String problem) {
        return new CatalogException(position(), problem);
    }

    void expectEnd() throws CatalogException {
        if (!atEnd()) {
            throw error("'" + words[next] + "': expected the end of the line here");
        }
    }

    String next(String expected) throws CatalogException {
        if (atEnd()) {
            throw error("expected " + expected);
        }
        return words[next++];
    }

    boolean accept(String word) {
        if (next < count && words[next].equals(word)) {
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

    /** A class, or a package and {@code .*}. */
    String classOrPackage() throws CatalogException {
        String word = peek();
        if (!word.endsWith(".*") || !Names.isClass(word.substring(0, word.length() - 2))) {
            return className();
        }
        next++;
        return word;
    }

    /** Whether the next word, a class name, ends in a {@code +}, which is cut off. */
    boolean acceptFamily() {
        if (atEnd() || !words[next].endsWith(FAMILY)) {
            return false;
        }
        words[next] = words[next].substring(0, words[next].length() - 1);
        return true;
    }

    String className() throws CatalogException {
        String word = peek();
        if (!Names.isClass(word)) {
            throw unexpected("a fully qualified class name such as com.acme.Buffer");
        }
        next++;
        return word;
    }

    /**
     * {@code CLASS#NAME(TYPE, …)}.
     *
     * @param family whether the members of the own class are those of its whole family
     */
    MemberPattern member(String ownClass, boolean family) throws CatalogException {
        String word = peek();
        int open = word.indexOf('(');
        int hash = word.lastIndexOf('#', Math.max(open, 0));
        String given = hash < 0 ? ownClass + (family ? FAMILY : "") : word.substring(0, hash);
        boolean ofFamily = given.endsWith(FAMILY);
        String className = ofFamily ? given.substring(0, given.length() - 1) : given;
        String name = open < 0 ? "" : word.substring(hash + 1, open);
        // Methods that javac names, those of lambdas, end in a number that says nothing.
        String firm = builtIn && name.endsWith("$*") ? name.substring(0, name.length() - 1) : name;
        boolean mixed = open >= 0 && word.indexOf('*', open) >= 0 && !word.endsWith("(*)");
        if (!word.endsWith(")") || mixed || !Names.isClass(className) || !Names.isIdentifier(firm)) {
            throw unexpected("a member such as new(java.io.File), open(*) or com.acme.Pool#take()");
        }
        String parameters = word.substring(open + 1, word.length() - 1).strip();
        List<String> types = parameters.equals("*") ? null : parameters(parameters);
        next++;
        return new MemberPattern(className, ofFamily, name, types);
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
            return Hook.Subject.argument(number());
        }
        if (!atEnd() && words[next].equals("field")) {
            return new Hook.Subject(Hook.Subject.Kind.FIELD, 0, field());
        }
        throw unexpected(returns ? "this, result, argument N or field NAME" : "this, argument N or field NAME");
    }

    /** {@code of this} or {@code of argument N}, or null where it does not stand. */
    Hook.@Nullable Subject parent() throws CatalogException {
        if (!accept("of")) {
            return null;
        }
        if (accept("this")) {
            return Hook.Subject.THIS;
        }
        if (accept("argument")) {
            return Hook.Subject.argument(number());
        }
        throw unexpected("this or argument N");
    }

    /** {@code by argument N}, or 0 where it does not stand. */
    int amount() throws CatalogException {
        if (!accept("by")) {
            return 0;
        }
        expect("argument");
        return number();
    }

    /** {@code KIND [N|any] [for good] [on JDKS]}. */
    Holding holding() throws CatalogException {
        DescriptorKind kind = DescriptorKind.of(peek());
        if (kind == null) {
            throw unexpected(DescriptorKind.words());
        }
        next++;
        int count = Math.max(1, Names.number(peek(), MOST_HELD));
        if (Names.number(peek(), MOST_HELD) > 0) {
            next++;
        } else if (accept("any")) {
            count = Holding.ANY;
        }
        boolean forGood = accept("for");
        if (forGood) {
            expect("good");
        }
        return new Holding(kind, count, forGood, range());
    }

    /** {@code cancel()}: what a person writes. */
    String call() throws CatalogException {
        String word = peek();
        if (!word.endsWith(")") || word.indexOf('(') < 1) {
            throw unexpected("a call such as cancel()");
        }
        next++;
        return word;
    }

    Severity severity() throws CatalogException {
        Optional<Severity> severity = Severity.of(peek());
        if (severity.isEmpty()) {
            throw unexpected(Severity.words());
        }
        next++;
        return severity.get();
    }

    Hook.Detail detail() throws CatalogException {
        if (accept("argument")) {
            return new Hook.Detail(number(), false, null, null);
        }
        boolean ofThis = accept("this");
        Hook.FieldName field = field();
        return new Hook.Detail(0, ofThis, field, accept("number") ? field() : null);
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
        if (builtIn && accept(JdkRange.UNIX)) {
            return new JdkRange(0, Integer.MAX_VALUE, JdkRange.UNIX);
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
        return new JdkRange(from, to, null);
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
        // "of this" and "of argument" belong to the member and not to the field.
        if (isNext("of", "this") || isNext("of", "argument") || !accept("of")) {
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

    private boolean isNext(String word, String following) {
        return next + 1 < count && words[next].equals(word) && words[next + 1].equals(following);
    }

    private String peek() {
        return atEnd() ? "" : words[next];
    }

    private CatalogException unexpected(String expected) {
        return error((atEnd() ? "" : "'" + words[next] + "': ") + "expected " + expected);
    }

    /** The end of the line where a comment or nothing follows. */
    private static int startOfWord(char[] text, int from) {
        int index = from;
        while (index < text.length && isBlank(text[index])) {
            index++;
        }
        return index < text.length && text[index] == '#' ? text.length : index;
    }

    /** A quoted text and a member's parameters may hold blanks. */
    private static int endOfWord(char[] text, int start) {
        if (text[start] == '"') {
            return behind(text, '"', start + 1);
        }
        int index = start;
        while (index < text.length && text[index] != '"' && !isBlank(text[index])) {
            if (text[index] == '(') {
                return behind(text, ')', index);
            }
            index++;
        }
        return index;
    }

    private static int behind(char[] text, char end, int from) {
        for (int index = from; index < text.length; index++) {
            if (text[index] == end) {
                return index + 1;
            }
        }
        return text.length;
    }

    private static boolean isBlank(char letter) {
        return (letter <= ' ' || letter > '~') && Character.isWhitespace(letter);
    }
}
