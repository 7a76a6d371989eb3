// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.check;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * A class, as its class file describes it.
 *
 * @param name as rules name it, with {@code $} before a nested class
 * @param ofProgram whether it stands on the class path, and not in the JDK
 * @param superclass null only for {@code java.lang.Object}
 * @param fields descriptors of the fields of its objects, by name, as declared by this very class
 * @param staticFields names of its other fields
 */
record ClassFile(
        String name,
        boolean ofProgram,
        int access,
        @Nullable String superclass,
        List<String> interfaces,
        Map<String, String> fields,
        List<String> staticFields,
        List<Method> methods) {

    /** Whether objects of just this class can exist. */
    boolean isConcrete() {
        return (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE)) == 0;
    }

    /** The classes that it names as its parents. */
    List<String> parents() {
        return Stream.concat(Stream.ofNullable(superclass), interfaces.stream()).toList();
    }
}
