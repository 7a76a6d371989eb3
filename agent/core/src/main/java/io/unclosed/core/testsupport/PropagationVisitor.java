// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.testsupport;

import io.unclosed.core.testsupport.PropagationCall.Place;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** Inserts the {@link PropagationCall}s of one class: straight lines of code, which change no stack map. */
final class PropagationVisitor extends ClassVisitor {

    private static final String TRACKER = "io/unclosed/boot/TestTracker";

    private final List<PropagationCall> calls;

    PropagationVisitor(ClassVisitor next, List<PropagationCall> calls) {
        super(Opcodes.ASM9, next);
        this.calls = calls;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
        List<PropagationCall> here = new ArrayList<>();
        for (PropagationCall call : calls) {
            if (call.method().equals(name) && (access & (Opcodes.ACC_STATIC | Opcodes.ACC_NATIVE)) == 0) {
                here.add(call);
            }
        }
        return next == null || here.isEmpty() ? next : new Method(next, here);
    }

    private static final class Method extends MethodVisitor {
        private final List<PropagationCall> calls;

        Method(MethodVisitor next, List<PropagationCall> calls) {
            super(Opcodes.ASM9, next);
            this.calls = calls;
        }

        @Override
        public void visitCode() {
            super.visitCode();
            insert(Place.ENTRY);
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
                insert(Place.RETURN);
            }
            super.visitInsn(opcode);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            for (PropagationCall call : calls) {
                if (call.place() == Place.BEFORE && (owner + "." + name).equals(call.call())) {
                    super.visitInsn(Opcodes.DUP); // the receiver, since none of these calls takes an argument
                    tell(call);
                }
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        }

        private void insert(Place place) {
            for (PropagationCall call : calls) {
                if (call.place() == place) {
                    super.visitVarInsn(Opcodes.ALOAD, call.local());
                    tell(call);
                }
            }
        }

        private void tell(PropagationCall call) {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, TRACKER, call.verb(), "(Ljava/lang/Object;)V", false);
        }
    }
}
