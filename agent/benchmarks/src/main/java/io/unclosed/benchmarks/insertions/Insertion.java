// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.insertions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call that is inserted into some methods.
 *
 * @param parameters of the method, as in its descriptor; null for all methods of that name
 * @param atEntry or else before each normal return
 * @param verb of {@code Tracker}, and its descriptor
 */
record Insertion(
        String method,
        @Nullable String parameters,
        boolean atEntry,
        String verb,
        String verbDescriptor,
        List<Operand> operands) {

    /** What is pushed before the call. */
    record Operand(Kind kind, int number, String text, String descriptor) {

        static final Operand THIS = new Operand(Kind.SLOT, 0, "", "");
        static final Operand NULL = new Operand(Kind.NULL, 0, "", "");

        /** What the method returns. Only as the first operand. */
        static final Operand RESULT = new Operand(Kind.RESULT, 0, "", "");

        /** An object in a local variable. */
        static Operand slot(int number) {
            return new Operand(Kind.SLOT, number, "", "");
        }

        static Operand field(String name, String descriptor) {
            return new Operand(Kind.FIELD, 0, name, descriptor);
        }

        static Operand constant(int number) {
            return new Operand(Kind.NUMBER, number, "", "");
        }

        static Operand constant(String text) {
            return new Operand(Kind.TEXT, 0, text, "");
        }

        /** The operand before this one, if it is of a family; else null. */
        static Operand only(int family) {
            return new Operand(Kind.ONLY, family, "", "");
        }

        enum Kind {
            SLOT,
            NULL,
            RESULT,
            FIELD,
            NUMBER,
            TEXT,
            ONLY
        }
    }

    /** Whether it is for a method. A family's members are no static ones, and what opens something returns an object. */
    boolean isFor(boolean isStatic, String name, String descriptor) {
        if (isStatic || !method.equals(name) || (parameters != null && !descriptor.startsWith(parameters))) {
            return false;
        }
        boolean object = descriptor.endsWith(";") || descriptor.contains(")[");
        return object || !operands.contains(Operand.RESULT);
    }
}
