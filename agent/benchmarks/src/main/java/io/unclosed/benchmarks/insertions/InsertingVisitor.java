// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.insertions;

import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** Inserts calls into the methods of one class. */
final class InsertingVisitor extends ClassVisitor {

    private final String className;
    private final List<Insertion> insertions;

    /** @param className internal name of the class */
    InsertingVisitor(ClassVisitor next, String className, List<Insertion> insertions) {
        super(Opcodes.ASM9, next);
        this.className = className;
        this.insertions = insertions;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
        if (next == null || (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0) {
            return next;
        }
        List<Insertion> here = new ArrayList<>();
        for (Insertion insertion : insertions) {
            if (insertion.isFor((access & Opcodes.ACC_STATIC) != 0, name, descriptor)) {
                here.add(insertion);
            }
        }
        return here.isEmpty() ? next : new CallWriter(next, className, here);
    }
}
