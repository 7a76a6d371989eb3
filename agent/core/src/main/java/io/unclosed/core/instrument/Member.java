// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import io.unclosed.model.catalog.Hook;
import java.util.Map;
import net.bytebuddy.jar.asm.Type;

/**
 * What the code of a member can reach.
 *
 * @param className internal name of the class that declares it
 * @param fields descriptors of the class's own fields, by name
 */
record Member(String className, String descriptor, boolean isStatic, Map<String, String> fields) {

    /** Whether a hook of a family, which names members of classes that nobody has seen, can be inserted here. */
    boolean fits(Hook hook) {
        Hook.Subject parent = hook.parent();
        Hook.Detail detail = hook.detail();
        boolean needsResult = hook.subject().kind() == Hook.Subject.Kind.RESULT
                || (parent != null && parent.kind() == Hook.Subject.Kind.RESULT);
        if (isStatic || (needsResult && !isObject(Type.getReturnType(descriptor)))) {
            return false;
        }
        return hasObject(hook.subject().argument())
                && (parent == null || hasObject(parent.argument()))
                && (detail == null || hasObject(detail.argument()));
    }

    private boolean hasObject(int number) {
        Type[] arguments = Type.getArgumentTypes(descriptor);
        return number == 0 || (number <= arguments.length && isObject(arguments[number - 1]));
    }

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

    /** The local variable that holds an {@code int} argument. */
    int number(int number) {
        if (argument(number).getSort() != Type.INT) {
            throw new IllegalArgumentException("argument " + number + " is no int");
        }
        return slot(number);
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
        if (!isObject(type)) {
            throw new IllegalArgumentException(what + " is no object");
        }
        return type;
    }

    private static boolean isObject(Type type) {
        return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
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
