// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import io.unclosed.catalog.Hook;
import java.util.Map;
import net.bytebuddy.jar.asm.Type;

/**
 * What the code of a member can reach.
 *
 * @param className internal name of the class that declares it
 * @param fields descriptors of the class's own fields, by name
 */
record Member(String className, String descriptor, boolean isStatic, Map<String, String> fields) {

    Type argument(int number) {
        Type[] arguments = Type.getArgumentTypes(descriptor);
        if (number > arguments.length) {
            throw new IllegalArgumentException("it has no argument " + number);
        }
        return arguments[number - 1];
    }

    /** The local variable that holds an argument; arguments count from 1. */
    int slot(int number) {
        int slot = isStatic ? 0 : 1;
        for (int before = 1; before < number; before++) {
            slot += argument(before).getSize();
        }
        return slot;
    }

    /** That an argument is an object. */
    void requireObject(int number) {
        object(argument(number), "argument " + number);
    }

    /** That the result is an object. */
    void requireResult() {
        object(Type.getReturnType(descriptor), "the result");
    }

    /** That there is a {@code this}. */
    void requireThis() {
        if (isStatic) {
            throw new IllegalArgumentException("it is static, so there is no this");
        }
    }

    /** Whether an argument or the result is declared as an object of this very class. */
    boolean isOfThisClass(Hook.Subject subject) {
        Type declared = subject.kind() == Hook.Subject.Kind.RESULT
                ? Type.getReturnType(descriptor)
                : argument(subject.argument());
        return declared.equals(Type.getObjectType(className));
    }

    /** A field that is an object. */
    Type object(Hook.FieldName field) {
        return object(field(field), "field " + field.name());
    }

    /** A field that is an {@code int}. */
    Type number(Hook.FieldName field) {
        Type type = field(field);
        if (type.getSort() != Type.INT) {
            throw new IllegalArgumentException("field " + field.name() + " is no int");
        }
        return type;
    }

    private static Type object(Type type, String what) {
        if (type.getSort() != Type.OBJECT && type.getSort() != Type.ARRAY) {
            throw new IllegalArgumentException(what + " is no object");
        }
        return type;
    }

    Type field(Hook.FieldName field) {
        String declared = field.type();
        if (declared != null) {
            return Type.getType(descriptorOf(declared));
        }
        String own = fields.get(field.name());
        if (own == null) {
            throw new IllegalArgumentException("it has no field " + field.name());
        }
        return Type.getType(own);
    }

    private static String descriptorOf(String type) {
        return switch (type) {
            case "int" -> "I";
            case "boolean" -> "Z";
            default -> "L" + type.replace('.', '/') + ";";
        };
    }
}
