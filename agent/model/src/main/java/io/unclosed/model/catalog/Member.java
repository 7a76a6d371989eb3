// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.catalog;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A method or constructor, and what its code can reach.
 *
 * @param className internal name of the class that declares it
 * @param fields descriptors of the fields of the class's objects, by name, as declared by this very class
 */
public record Member(String className, MethodDescriptor types, boolean isStatic, Map<String, String> fields) {

    /** Whether it has an argument; they count from 1. */
    boolean hasArgument(int number) {
        return number <= types.parameters().size();
    }

    /** The descriptor of an argument. */
    public String argument(int number) {
        return types.parameters().get(number - 1);
    }

    /** The descriptor of a field; null if the class does not declare it. */
    public @Nullable String field(Hook.FieldName field) {
        String inherited = field.type();
        return inherited == null ? fields.get(field.name()) : descriptorOf(inherited);
    }

    /** The local variable that holds an argument. */
    public int slot(int number) {
        int slot = isStatic ? 0 : 1;
        for (int before = 1; before < number; before++) {
            String type = argument(before);
            slot += type.equals("J") || type.equals("D") ? 2 : 1;
        }
        return slot;
    }

    /** Whether an argument or the result is declared as an object of this very class. */
    public boolean isOfThisClass(Hook.Subject subject) {
        Hook.Subject.Kind kind = subject.kind();
        return kind == Hook.Subject.Kind.THIS
                || (kind == Hook.Subject.Kind.RESULT && isOfThisClass(types.result()))
                || (kind == Hook.Subject.Kind.ARGUMENT && isOfThisClass(argument(subject.argument())));
    }

    private boolean isOfThisClass(String type) {
        return type.equals("L" + className + ";");
    }

    private static String descriptorOf(String type) {
        return type.equals("int") ? "I" : type.equals("boolean") ? "Z" : "L" + type.replace('.', '/') + ";";
    }
}
