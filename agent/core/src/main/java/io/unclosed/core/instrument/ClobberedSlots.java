// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * Finds the slots of {@code this} and of arguments that methods may have lost by the time they return: optimisers such as
 * ProGuard and R8 reuse them or leave them out of stack maps, and reading them then would make the JVM refuse the class.
 * Must read a class with expanded frames.
 */
final class ClobberedSlots extends ClassVisitor {

    private static final BitSet NONE = new BitSet();

    /** No instruction stores it. */
    private static final int THIS = 0;

    private final ClassTargets wanted;
    private final Map<String, BitSet> methods = new HashMap<>();
    private boolean matchedAny;

    /** @param wanted says which methods matter: the code of others is not read, and classes may have a great deal of it */
    ClobberedSlots(ClassTargets wanted) {
        super(Opcodes.ASM9);
        this.wanted = wanted;
    }

    /** Whether there is a method that matters. */
    boolean matchedAny() {
        return matchedAny;
    }

    /** The slots that a method may have overwritten before some return; not to be changed. */
    BitSet in(String name, String descriptor) {
        return methods.getOrDefault(name + descriptor, NONE);
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        if (!isReadAtReturn(name, descriptor)) {
            return null;
        }
        boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
        Type[] arguments = Type.getArgumentTypes(descriptor);
        int first = isStatic ? 0 : 1;
        int[] slots = new int[arguments.length + first];
        int[] stores = new int[slots.length];
        int slot = first;
        for (int i = 0; i < arguments.length; i++) {
            slots[first + i] = slot;
            stores[first + i] = arguments[i].getOpcode(Opcodes.ISTORE);
            slot += arguments[i].getSize();
        }
        return new Finder(name + descriptor, slots, stores);
    }

    /** At an entry, no slot is overwritten. */
    private boolean isReadAtReturn(String name, String descriptor) {
        boolean read = false;
        for (Target target : wanted.in(name, descriptor)) {
            matchedAny = true;
            read |= !target.atEntry();
        }
        return read;
    }

    /** Looks at one method. {@code this}, if there is one, and the arguments are numbered from 0. */
    private final class Finder extends MethodVisitor {
        private final String method;
        private final int[] slots;

        /** The stores that may overwrite each of them; there is none for {@code this}. */
        private final int[] stores;

        private final BitSet reused = new BitSet();
        private BitSet unknown = NONE;

        Finder(String method, int[] slots, int[] stores) {
            super(Opcodes.ASM9);
            this.method = method;
            this.slots = slots;
            this.stores = stores;
        }

        @Override
        public void visitVarInsn(int opcode, int variable) {
            if (opcode < Opcodes.ISTORE || opcode > Opcodes.ASTORE) {
                return;
            }
            boolean wide = opcode == Opcodes.LSTORE || opcode == Opcodes.DSTORE;
            for (int i = 0; i < slots.length; i++) {
                boolean other = slots[i] == variable && stores[i] != opcode;
                if (other || (wide && slots[i] == variable + 1)) {
                    reused.set(slots[i]);
                }
            }
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
                BitSet lost = methods.computeIfAbsent(method, absent -> new BitSet());
                lost.or(reused);
                lost.or(unknown);
            }
        }

        @Override
        public void visitFrame(int type, int count, Object[] local, int stackCount, Object[] stack) {
            unknown = new BitSet();
            for (int i = 0; i < slots.length; i++) {
                boolean object = stores[i] == THIS || stores[i] == Opcodes.ASTORE;
                if (i >= count || Opcodes.TOP.equals(local[i]) || object != isObject(local[i])) {
                    unknown.set(slots[i]);
                }
            }
        }

        private static boolean isObject(Object local) {
            return !(local instanceof Integer)
                    || Opcodes.NULL.equals(local)
                    || Opcodes.UNINITIALIZED_THIS.equals(local);
        }
    }
}
