// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.insertions;

import io.unclosed.benchmarks.insertions.Insertion.Operand;
import java.util.List;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** Inserts calls into one method. */
final class CallWriter extends MethodVisitor {

    private static final String TRACKER = "io/unclosed/boot/Tracker";
    private static final String ONLY = "(Ljava/lang/Object;Ljava/lang/Object;I)Ljava/lang/Object;";

    private final String className;
    private final List<Insertion> insertions;

    /** @param className internal name of the class that declares the method */
    CallWriter(MethodVisitor next, String className, List<Insertion> insertions) {
        super(Opcodes.ASM9, next);
        this.className = className;
        this.insertions = insertions;
    }

    @Override
    public void visitCode() {
        super.visitCode();
        write(true);
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
            write(false);
        }
        super.visitInsn(opcode);
    }

    private void write(boolean atEntry) {
        for (Insertion insertion : insertions) {
            if (insertion.atEntry() == atEntry) {
                for (Operand operand : insertion.operands()) {
                    push(operand);
                }
                call(insertion.verb(), insertion.verbDescriptor());
            }
        }
    }

    private void push(Operand operand) {
        switch (operand.kind()) {
            case SLOT -> super.visitVarInsn(Opcodes.ALOAD, operand.number());
            case NULL -> super.visitInsn(Opcodes.ACONST_NULL);
            case RESULT -> super.visitInsn(Opcodes.DUP);
            case FIELD -> {
                super.visitVarInsn(Opcodes.ALOAD, 0);
                super.visitFieldInsn(Opcodes.GETFIELD, className, operand.text(), operand.descriptor());
            }
            case NUMBER -> super.visitLdcInsn(operand.number());
            case TEXT -> super.visitLdcInsn(operand.text());
            case ONLY -> {
                super.visitVarInsn(Opcodes.ALOAD, 0);
                super.visitLdcInsn(operand.number());
                call("only", ONLY);
            }
        }
    }

    private void call(String verb, String descriptor) {
        super.visitMethodInsn(Opcodes.INVOKESTATIC, TRACKER, verb, descriptor, false);
    }
}
