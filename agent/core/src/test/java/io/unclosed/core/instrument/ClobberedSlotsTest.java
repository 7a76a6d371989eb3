// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.boot.Allocation;
import io.unclosed.boot.Tracker;
import java.util.List;
import java.util.Objects;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Methods as optimisers make them: the slots of {@code this} and of arguments are used for something else. */
class ClobberedSlotsTest {

    private static final String SHRUNK = Subjects.class.getName().replace('.', '/') + "$Shrunk";
    private static final String RULES = """
            type $$Shrunk
              opens  create(*) detail argument 1
              opens  branch(*) detail argument 1
              opens  take(*) detail argument 2
              opens  own(*) detail argument 1 if field ready
              opens  give(*) is argument 1
              closes close()
            """;

    private final Instrumented world = new Instrumented(RULES);
    private final Class<?> shrunk = world.define("Shrunk", classFile());

    @Test
    void theOpeningStaysWhereOnlyItsDetailIsLost() throws ReflectiveOperationException {
        assertOpen(run("create", "a detail"), null);
    }

    @Test
    void theOpeningStaysWhereAStackMapLeavesTheArgumentOut() throws ReflectiveOperationException {
        assertOpen(run("branch", "a detail"), null);
    }

    @Test
    void whatIsThereIsUsed() throws ReflectiveOperationException {
        assertOpen(run("take", "lost", "a detail"), "a detail");
    }

    @Test
    void nothingIsOpenedWhereTheResourceIsLost() throws ReflectiveOperationException {
        run("give", new Object());

        assertEquals(List.of(), world.open());
        assertSaid("give");
    }

    @Test
    void nothingIsOpenedWhereTheConditionIsLost() throws ReflectiveOperationException {
        assertNotNull(run("own", "a detail"));

        assertEquals(List.of(), world.open());
        assertSaid("own");
    }

    private void assertSaid(String method) {
        assertTrue(
                world.problems.stream()
                        .anyMatch(problem -> problem.contains("#" + method + "(*) was optimised so that its resource")),
                world.problems.toString());
        assertEquals(2, world.problems.size());
    }

    private void assertOpen(@Nullable Object resource, @Nullable String detail) {
        assertEquals(1, world.open().size());
        Allocation open = world.open().get(0);
        assertTrue(open.refersTo(Objects.requireNonNull(resource)));
        assertEquals(detail, open.detail());
    }

    private @Nullable Object run(String method, Object... arguments) throws ReflectiveOperationException {
        Object instance = shrunk.getDeclaredConstructor().newInstance();
        for (java.lang.reflect.Method each : shrunk.getMethods()) {
            if (each.getName().equals(method)) {
                Tracker.start(world.registry);
                try {
                    return each.invoke(instance, arguments);
                } finally {
                    Tracker.stop();
                }
            }
        }
        throw new NoSuchMethodException(method);
    }

    private static byte[] classFile() {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, SHRUNK, null, "java/lang/Object", null);
        writer.visitField(Opcodes.ACC_PUBLIC, "ready", "Z", null, null).visitEnd();
        MethodVisitor constructor = method(writer, Opcodes.ACC_PUBLIC, "<init>", "()V");
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitInsn(Opcodes.ICONST_1);
        constructor.visitFieldInsn(Opcodes.PUTFIELD, SHRUNK, "ready", "Z");
        end(constructor, Opcodes.RETURN);
        end(method(writer, Opcodes.ACC_PUBLIC, "close", "()V"), Opcodes.RETURN);

        int ofClass = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;
        returnsAnObject(method(writer, ofClass, "create", "(Ljava/lang/String;)Ljava/lang/Object;"), 0);
        returnsAnObject(
                method(writer, Opcodes.ACC_PUBLIC, "take", "(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/Object;"),
                0,
                1);
        returnsAnObject(method(writer, Opcodes.ACC_PUBLIC, "own", "(Ljava/lang/String;)Ljava/lang/Object;"), 0);
        MethodVisitor give = method(writer, ofClass, "give", "(Ljava/lang/Object;)V");
        reuse(give, 0);
        end(give, Opcodes.RETURN);
        MethodVisitor branch = method(writer, ofClass, "branch", "(Ljava/lang/String;)Ljava/lang/Object;");
        Label there = new Label();
        branch.visitVarInsn(Opcodes.ALOAD, 0);
        branch.visitJumpInsn(Opcodes.IFNULL, there);
        branch.visitLabel(there);
        branch.visitFrame(Opcodes.F_FULL, 0, new Object[0], 0, new Object[0]);
        returnsAnObject(branch);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static void returnsAnObject(MethodVisitor method, int... reused) {
        for (int slot : reused) {
            reuse(method, slot);
        }
        method.visitTypeInsn(Opcodes.NEW, "java/lang/Object");
        method.visitInsn(Opcodes.DUP);
        method.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        end(method, Opcodes.ARETURN);
    }

    private static void reuse(MethodVisitor method, int slot) {
        method.visitInsn(Opcodes.ICONST_0);
        method.visitVarInsn(Opcodes.ISTORE, slot);
    }

    private static MethodVisitor method(ClassWriter writer, int access, String name, String descriptor) {
        MethodVisitor method = writer.visitMethod(access, name, descriptor, null, null);
        method.visitCode();
        return method;
    }

    private static void end(MethodVisitor method, int opcode) {
        method.visitInsn(opcode);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }
}
