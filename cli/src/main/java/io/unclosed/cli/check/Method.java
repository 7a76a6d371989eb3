// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.check;

import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A method or constructor of a class file.
 *
 * @param name as the class file has it, {@code <init>} for a constructor
 */
record Method(String name, String descriptor, int access) {

    boolean isStatic() {
        return (access & Opcodes.ACC_STATIC) != 0;
    }

    boolean isNative() {
        return (access & Opcodes.ACC_NATIVE) != 0;
    }

    boolean hasCode() {
        return (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
    }

    Type[] arguments() {
        return Type.getArgumentTypes(descriptor);
    }

    Type result() {
        return Type.getReturnType(descriptor);
    }

    /** The name as rules write it. */
    String word() {
        return name.equals("<init>") ? "new" : name;
    }

    /** The names of the types of its parameters. */
    List<String> parameters() {
        return Stream.of(arguments()).map(Type::getClassName).toList();
    }

    /** {@code new(java.io.File, boolean)}. */
    String signature() {
        return word() + "(" + String.join(", ", parameters()) + ")";
    }
}
