// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import java.util.HashSet;
import java.util.Set;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * Finds the methods that may have lost {@code this} or an argument by the time they return: optimisers such as ProGuard
 * and R8 reuse their slots or leave them out of stack maps, and reading them then would make the JVM refuse the class.
 * Must read a class with expanded frames.
 */
final class LostSlots extends ClassVisitor {

    private final Set<String> methods = new HashSet<>();

    LostSlots() {
        super(Opcodes.ASM9);
    }

    boolean in(String name, String descriptor) {
        return methods.contains(name + descriptor);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
        Type[] arguments = Type.getArgumentTypes(descriptor);
        int first = isStatic ? 0 : 1;
        boolean[] objects = new boolean[(Type.getArgumentsAndReturnSizes(descriptor) >> 2) - (1 - first)];
        boolean[] locals = new boolean[arguments.length + first];
        int slot = first;
        for (int i = 0; i < arguments.length; i++) {
            locals[first + i] = arguments[i].getSort() >= Type.ARRAY;
            objects[slot] = locals[first + i];
            slot += arguments[i].getSize();
        }
        if (!isStatic) {
            locals[0] = true;
        }
        return new MethodVisitor(Opcodes.ASM9) {
            private boolean reused;
            private boolean unknown;

            @Override
            public void visitVarInsn(int opcode, int variable) {
                boolean stores = opcode >= Opcodes.ISTORE && variable < objects.length;
                boolean kept = variable >= first && stores && objects[variable] == (opcode == Opcodes.ASTORE);
                reused |= stores && !kept;
            }

            @Override
            public void visitInsn(int opcode) {
                boolean returns = opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
                if (returns && (reused || unknown)) {
                    methods.add(name + descriptor);
                }
            }

            @Override
            public void visitFrame(int type, int count, Object[] local, int stackCount, Object[] stack) {
                boolean lost = count < locals.length;
                for (int i = 0; i < locals.length && !lost; i++) {
                    boolean object = !(local[i] instanceof Integer) || Opcodes.NULL.equals(local[i]);
                    lost = Opcodes.TOP.equals(local[i]) || (locals[i] && !object && !isUninitialized(local[i]));
                }
                unknown = lost;
            }
        };
    }

    private static boolean isUninitialized(Object local) {
        return Opcodes.UNINITIALIZED_THIS.equals(local);
    }
}
