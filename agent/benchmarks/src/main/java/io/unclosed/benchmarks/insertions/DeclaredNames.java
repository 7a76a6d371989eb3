// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.insertions;

import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** Tells whether a class declares a method that {@link Insertions#OF_FAMILIES} names. Visits only classes with such a constant. */
final class DeclaredNames extends ClassVisitor {

    private static final int UTF8 = 1;

    private boolean found;

    private DeclaredNames() {
        super(Opcodes.ASM9);
    }

    static boolean areIn(ClassReader reader) {
        if (!isAnyConstant(reader)) {
            return false;
        }
        DeclaredNames names = new DeclaredNames();
        reader.accept(names, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return names.found;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        found |= Insertions.nameMember(name);
        return null;
    }

    private static boolean isAnyConstant(ClassReader reader) {
        for (int index = 1; index < reader.getItemCount(); index++) {
            int item = reader.getItem(index);
            if (item != 0 && reader.readByte(item - 1) == UTF8 && isName(reader, item)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isName(ClassReader reader, int item) {
        int length = reader.readUnsignedShort(item);
        for (byte[] name : Insertions.MEMBERS) {
            if (name.length == length && matches(reader, item + 2, name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(ClassReader reader, int start, byte[] name) {
        for (int i = 0; i < name.length; i++) {
            if (reader.readByte(start + i) != name[i]) {
                return false;
            }
        }
        return true;
    }
}
