// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member that matters to a resource type.
 *
 * @param member the member, or members
 * @param subject which object is the resource
 * @param detail where to find the text by which a person recognises the resource, or null
 * @param condition when it counts, if not always
 * @param parent the object that it is opened of, or all of which it closes, or that it wraps; null for none
 * @param prepared whether it counts only for prepared resources
 * @param early whether it opens as soon as it is entered
 * @param late what must be so for it to close; null where it does as soon as it is entered
 * @param amount the argument that says how many references, from 1; 0 for one reference
 * @param range the JDKs that have it
 */
public record Hook(
        Verb verb,
        MemberPattern member,
        Subject subject,
        @Nullable Detail detail,
        @Nullable Condition condition,
        @Nullable Subject parent,
        boolean prepared,
        boolean early,
        @Nullable Late late,
        int amount,
        JdkRange range,
        Position position) {

    /** The class that declares the member, or whose family does. */
    public String className() {
        return member.className();
    }

    /** Whether it closes all that was opened of an object, and not that itself. */
    public boolean closesChildren() {
        return verb == Verb.CLOSES && parent != null;
    }

    /** The JDK's registration of a Cleaner's action, which tells a forgotten resource from a rescued one. */
    public static Hook cleanerRegistration() {
        return ofTheAgent(
                Verb.GUARDS,
                "java.lang.ref.Cleaner",
                "register",
                List.of("java.lang.Object", "java.lang.Runnable"),
                Subject.argument(1));
    }

    /**
     * Where the JDK cleans up after the collector: a Cleaner, on a thread of its own or of the program's thread factory,
     * and Java 2D's own, which also closes the files of image streams.
     */
    public static List<Hook> sweepers() {
        return List.of(sweeper("jdk.internal.ref.CleanerImpl"), sweeper("sun.java2d.Disposer"));
    }

    /** How what an annotation says must be closed is closed. */
    public static Hook autoCloseables() {
        Hook close = ofTheAgent(Verb.ENDS, "java.lang.AutoCloseable", "close", List.of(), Subject.THIS);
        return close.inFamily();
    }

    private Hook inFamily() {
        MemberPattern ofFamily = new MemberPattern(member.className(), true, member.name(), member.parameters());
        return new Hook(
                verb, ofFamily, subject, detail, condition, parent, prepared, early, late, amount, range, position);
    }

    private static Hook sweeper(String className) {
        return ofTheAgent(Verb.SWEEPS, className, "run", List.of(), Subject.THIS);
    }

    private static Hook ofTheAgent(
            Verb verb, String className, String member, List<String> parameters, Subject subject) {
        return new Hook(
                verb,
                new MemberPattern(className, false, member, parameters),
                subject,
                null,
                null,
                null,
                false,
                false,
                null,
                0,
                JdkRange.ALL,
                new Position("built in", 0, 0));
    }

    /**
     * Which object of a call is the resource.
     *
     * @param argument the argument's number, from 1; 0 for the others
     * @param field a field of {@code this}; null for the others
     * @param behind whether what is tracked and stands behind that object is meant, see {@link Delegate}
     */
    public record Subject(Kind kind, int argument, @Nullable FieldName field, boolean behind) {
        static final Subject THIS = new Subject(Kind.THIS, 0, null);
        static final Subject RESULT = new Subject(Kind.RESULT, 0, null);

        public Subject(Kind kind, int argument, @Nullable FieldName field) {
            this(kind, argument, field, false);
        }

        Subject behindIt() {
            return new Subject(kind, argument, field, true);
        }

        static Subject argument(int number) {
            return new Subject(Kind.ARGUMENT, number, null);
        }

        /** Where it stands. */
        public enum Kind {
            THIS,
            RESULT,
            ARGUMENT,
            FIELD
        }
    }

    /**
     * Where to find the text by which a person recognises the resource.
     *
     * @param argument the argument's number, from 1; 0 where it is a field
     * @param ofThis whether the field is one of {@code this}, where that is not the resource
     * @param field a field of the resource, or null where it is an argument
     * @param number an {@code int} field of the resource that goes behind it, such as a port
     */
    public record Detail(
            int argument,
            boolean ofThis,
            @Nullable FieldName field,
            @Nullable FieldName number) {}

    /**
     * When the member counts.
     *
     * @param wanted whether the field or argument must be true, or else false or null
     * @param argument the argument's number, from 1; 0 where it is a field
     * @param field a field of {@code this}, or null where it is an argument
     */
    public record Condition(
            boolean wanted, int argument, @Nullable FieldName field) {}

    /**
     * That a member closes only once it returned normally.
     *
     * @param question the method that the resource is asked then, without parameters that returns a boolean; null for nothing
     */
    public record Late(@Nullable MemberPattern question) {}

    /**
     * A field.
     *
     * @param type its type, needed only where the class inherits it
     */
    public record FieldName(String name, @Nullable String type) {}
}
