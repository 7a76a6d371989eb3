// SPDX-License-Identifier: Apache-2.0
package io.unclosed.misbehaving;

import java.io.FileInputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes and reads a class with an old ASM. */
public final class UsesAsm {

    private UsesAsm() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        byte[] written = written();
        System.out.println(new ClassReader(written).getClassName());
        MethodHandles.lookup().defineClass(written).getMethod("run").invoke(null);
        System.out.println(
                ClassWriter.class.getProtectionDomain().getCodeSource().getLocation());
    }

    public static void open() throws IOException {
        new FileInputStream(SomeFile.FILE); // leaked FileInputStream
    }

    private static byte[] written() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(
                Opcodes.V1_8,
                Opcodes.ACC_PUBLIC,
                "io/unclosed/misbehaving/Written",
                null,
                "java/lang/Object",
                new String[0]);
        MethodVisitor run =
                writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "run", "()V", null, new String[0]);
        run.visitCode();
        run.visitMethodInsn(Opcodes.INVOKESTATIC, "io/unclosed/misbehaving/UsesAsm", "open", "()V", false);
        run.visitInsn(Opcodes.RETURN);
        run.visitMaxs(0, 0);
        run.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
