// SPDX-License-Identifier: Apache-2.0
package io.unclosed.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member that matters to a resource type.
 *
 * @param className the class that declares it
 * @param member its name; {@code new} for a constructor
 * @param parameters parameter types, fully qualified or simple names; null for whatever parameters
 * @param subject which object is the resource
 * @param detail what a person recognises the resource by, if the member tells
 * @param condition when it counts, if not always
 * @param range the JDKs that have it
 */
public record Hook(
        Verb verb,
        String className,
        String member,
        @Nullable List<String> parameters,
        Subject subject,
        @Nullable Detail detail,
        @Nullable Condition condition,
        JdkRange range,
        Position position) {

    /** The method's name in the class file. */
    public String method() {
        return member.equals("new") ? "<init>" : member;
    }

    /** {@code java.io.FileInputStream#new(java.io.File)}. */
    public String signature() {
        return className + "#" + member + "(" + (parameters == null ? "*" : String.join(", ", parameters)) + ")";
    }

    /** The JDK's registration of a Cleaner's action, which tells a forgotten resource from a rescued one. */
    public static Hook cleanerRegistration() {
        return new Hook(
                Verb.GUARDS,
                "java.lang.ref.Cleaner",
                "register",
                List.of("java.lang.Object", "java.lang.Runnable"),
                new Subject(Subject.Kind.ARGUMENT, 1),
                null,
                null,
                JdkRange.ALL,
                new Position("built in", 0, 0));
    }

    /**
     * Where the JDK cleans up after the collector: a Cleaner, on a thread of its own or of the program's thread factory,
     * and Java 2D's own, which also closes the files of image streams.
     */
    public static List<Hook> sweepers() {
        return List.of(sweeper("jdk.internal.ref.CleanerImpl"), sweeper("sun.java2d.Disposer"));
    }

    private static Hook sweeper(String className) {
        return new Hook(
                Verb.SWEEPS,
                className,
                "run",
                List.of(),
                Subject.THIS,
                null,
                null,
                JdkRange.ALL,
                new Position("built in", 0, 0));
    }

    /**
     * Which object of a call is the resource.
     *
     * @param argument the argument's number, from 1; 0 for the others
     */
    public record Subject(Kind kind, int argument) {
        static final Subject THIS = new Subject(Kind.THIS, 0);
        static final Subject RESULT = new Subject(Kind.RESULT, 0);

        /** Where it stands. */
        public enum Kind {
            THIS,
            RESULT,
            ARGUMENT
        }
    }

    /**
     * Where to find what a person recognises the resource by.
     *
     * @param argument the argument's number, from 1; 0 where it is a field
     * @param field a field of the resource, or null where it is an argument
     * @param number an {@code int} field of the resource that goes behind it, such as a port
     */
    public record Detail(
            int argument,
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
     * A field.
     *
     * @param type its type, needed only where the class inherits it
     */
    public record FieldName(String name, @Nullable String type) {}
}
