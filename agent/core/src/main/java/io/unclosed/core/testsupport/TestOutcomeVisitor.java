// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.testsupport;

import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * Lets the listener decide the outcome of a class of tests.
 *
 * <p>A listener of the JUnit Platform is told an outcome and cannot change it; what it throws is only logged. All engines
 * tell their outcomes to one class of the launcher, which passes them on to all listeners, those of the build tool and
 * of the IDE included. There the listener's {@code Outcome} is asked first.
 */
final class TestOutcomeVisitor extends ClassVisitor {

    static final String LAUNCHER_CLASS = "org/junit/platform/launcher/core/ExecutionListenerAdapter";

    private static final String DESCRIPTOR =
            "(Lorg/junit/platform/engine/TestDescriptor;Lorg/junit/platform/engine/TestExecutionResult;)V";

    private static final String OUTCOME_OF =
            DESCRIPTOR.replace(")V", ")Lorg/junit/platform/engine/TestExecutionResult;");

    private boolean matched;

    TestOutcomeVisitor(ClassVisitor next) {
        super(Opcodes.ASM9, next);
    }

    boolean matched() {
        return matched;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
        if (next == null || !name.equals("executionFinished") || !descriptor.equals(DESCRIPTOR)) {
            return next;
        }
        matched = true;
        return new MethodVisitor(Opcodes.ASM9, next) {
            @Override
            public void visitCode() {
                super.visitCode();
                insertCall(next);
            }
        };
    }

    /** Whatever the listener throws is caught here, also where its class cannot be linked. */
    private static void insertCall(MethodVisitor method) {
        Label call = new Label();
        Label failed = new Label();
        Label go = new Label();
        method.visitTryCatchBlock(call, failed, failed, "java/lang/Throwable");
        method.visitLabel(call);
        method.visitVarInsn(Opcodes.ALOAD, 1);
        method.visitVarInsn(Opcodes.ALOAD, 2);
        method.visitMethodInsn(Opcodes.INVOKESTATIC, ListenerJar.PACKAGE + "TestOutcome", "of", OUTCOME_OF, false);
        method.visitVarInsn(Opcodes.ASTORE, 2);
        method.visitJumpInsn(Opcodes.GOTO, go);
        method.visitLabel(failed);
        method.visitFrame(Opcodes.F_SAME1, 0, null, 1, new Object[] {"java/lang/Throwable"});
        method.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                "io/unclosed/boot/TestInspector",
                "outcomeFailed",
                "(Ljava/lang/Throwable;)V",
                false);
        method.visitLabel(go);
        method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    }
}
