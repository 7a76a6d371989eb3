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
