// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words of one line of a rules file, taken by the phrases that they make. */
final class RuleLineParser extends LineTokenizer {

    private static final int MOST_HELD = 99;

    RuleLineParser(String file, int line, String text, boolean builtIn) {
        super(file, line, text, builtIn);
    }

    /** A class, or a package and {@code .*}. */
    String classOrPackage() throws CatalogException {
        String word = peek();
        if (!word.endsWith(".*") || !GrammarNames.isClass(word.substring(0, word.length() - 2))) {
            return className();
        }
        take();
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
        String firm = isBuiltIn() && name.endsWith("$*") ? name.substring(0, name.length() - 1) : name;
        boolean mixed = open >= 0 && word.indexOf('*', open) >= 0 && !word.endsWith("(*)");
        if (!word.endsWith(")") || mixed || !GrammarNames.isClass(className) || !GrammarNames.isIdentifier(firm)) {
            throw unexpected("a member such as new(java.io.File), open(*) or com.acme.Pool#take()");
        }
        String parameters = word.substring(open + 1, word.length() - 1).strip();
        List<String> types = parameters.equals("*") ? null : parameters(parameters);
        take();
        return new MemberPattern(className, ofFamily, name, types);
    }

    private List<String> parameters(String text) throws CatalogException {
        List<String> types = new ArrayList<>();
        for (String type : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            if (!GrammarNames.isType(type.strip())) {
                throw error("'" + type.strip() + "': expected a parameter type such as java.io.File, int or byte[]");
            }
            types.add(type.strip());
        }
        return types;
    }

    /** @param returns whether the member has a result that could be meant */
    Hook.Subject subject(boolean returns) throws CatalogException {
        return isBuiltIn() && accept("behind") ? object(returns).behindIt() : object(returns);
    }

    private Hook.Subject object(boolean returns) throws CatalogException {
        if (accept("this")) {
            return Hook.Subject.THIS;
        }
        if (returns && accept("result")) {
            return Hook.Subject.RESULT;
        }
        if (accept("argument")) {
            return Hook.Subject.argument(number());
        }
        if (peek().equals("field")) {
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

    /** {@code late [if QUESTION]}, or null where it does not stand. */
    Hook.@Nullable Late late(String ownClass) throws CatalogException {
        if (!accept("late")) {
            return null;
        }
        if (!accept("if")) {
            return new Hook.Late(null);
        }
        if (!peek().endsWith("()")) {
            throw unexpected("a question such as isClosed()");
        }
        return new Hook.Late(member(ownClass, false));
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
        take();
        int count = Math.max(1, GrammarNames.number(peek(), MOST_HELD));
        if (GrammarNames.number(peek(), MOST_HELD) > 0) {
            take();
        } else if (accept("any")) {
            count = Holding.ANY;
        }
        boolean forGood = accept("for");
        if (forGood) {
            expect("good");
        }
        return new Holding(kind, count, forGood, range());
    }

    /** {@code cancel()}, as a person writes it. */
    String call() throws CatalogException {
        String word = peek();
        if (!word.endsWith(")") || word.indexOf('(') < 1) {
            throw unexpected("a call such as cancel()");
        }
        take();
        return word;
    }

    Severity severity() throws CatalogException {
        Optional<Severity> severity = Severity.of(peek());
        if (severity.isEmpty()) {
            throw unexpected(Severity.words());
        }
        take();
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

    Hook.FieldName field() throws CatalogException {
        expect("field");
        String name = peek();
        if (!GrammarNames.isIdentifier(name)) {
            throw unexpected("a field's name");
        }
        take();
        // "of this" and "of argument" belong to the member and not to the field.
        if (isNext("of", "this") || isNext("of", "argument") || !peek().equals("of")) {
            return new Hook.FieldName(name, null);
        }
        if (!isBuiltIn()) {
            throw unexpected("no type here: name a field that the class declares itself");
        }
        take();
        return new Hook.FieldName(name, type());
    }

    private String type() throws CatalogException {
        String type = peek();
        if (!GrammarNames.isType(type)) {
            throw unexpected("the field's type");
        }
        take();
        return type;
    }

    private int number() throws CatalogException {
        int number = GrammarNames.number(peek(), 99);
        if (number < 1) {
            throw unexpected("the argument's number, from 1");
        }
        take();
        return number;
    }
}
