// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads one class file, and no code in it. */
final class ClassFileReader extends ClassVisitor {

    private static final int MAJOR = 6;
    private static final int READABLE = Opcodes.V17;
    private static final int NEITHER_CODE_NOR_NAMES =
            ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;

    private final Map<String, String> fields = new HashMap<>();
    private final List<String> staticFields = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();

    private ClassFileReader() {
        super(Opcodes.ASM9);
    }

    /**
     * Reads a class file of any version.
     *
     * @throws RuntimeException if it is none; ASM throws several
     */
    static ClassFile read(byte[] bytes, boolean ofProgram) {
        ClassReader reader = new ClassReader(readable(bytes));
        ClassFileReader members = new ClassFileReader();
        reader.accept(members, NEITHER_CODE_NOR_NAMES);
        String superclass = reader.getSuperName();
        return new ClassFile(
                dotted(reader.getClassName()),
                ofProgram,
                reader.getAccess(),
                superclass == null ? null : dotted(superclass),
                Stream.of(reader.getInterfaces()).map(ClassFileReader::dotted).toList(),
                Map.copyOf(members.fields),
                List.copyOf(members.staticFields),
                List.copyOf(members.methods));
    }

    /** As the agent does it: a JDK that is newer than ASM is no obstacle, as long as the format stays. */
    private static byte[] readable(byte[] bytes) {
        if (bytes.length <= MAJOR + 1 || ((bytes[MAJOR] & 0xff) << 8 | (bytes[MAJOR + 1] & 0xff)) <= READABLE) {
            return bytes;
        }
        byte[] older = bytes.clone();
        older[MAJOR] = 0;
        older[MAJOR + 1] = (byte) READABLE;
        return older;
    }

    private static String dotted(String internalName) {
        return Type.getObjectType(internalName).getClassName();
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        if ((access & Opcodes.ACC_STATIC) == 0) {
            fields.put(name, descriptor);
        } else {
            staticFields.add(name);
        }
        return null;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        methods.add(new Method(name, descriptor, access));
        return null;
    }
}
