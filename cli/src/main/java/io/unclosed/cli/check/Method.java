// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.check;

import io.unclosed.model.catalog.MethodDescriptor;
import org.objectweb.asm.Opcodes;

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

    MethodDescriptor types() {
        return MethodDescriptor.of(descriptor);
    }

    /** The name as rules write it. */
    String word() {
        return name.equals("<init>") ? "new" : name;
    }

    /** {@code new(java.io.File, boolean)}. */
    String signature() {
        return word() + "(" + String.join(", ", types().parameterNames()) + ")";
    }
}
