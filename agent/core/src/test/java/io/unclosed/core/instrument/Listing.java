// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** What the members of a class file consist of, one line for each instruction, so that two class files can be compared. */
final class Listing extends ClassVisitor {

    /** By name and descriptor. A field has no lines. */
    final Map<String, List<String>> members = new LinkedHashMap<>();

    private Listing() {
        super(Opcodes.ASM9);
    }

    static Listing of(byte[] classFile) {
        Listing listing = new Listing();
        new ClassReader(classFile).accept(listing, ClassReader.SKIP_DEBUG);
        return listing;
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        members.put(access + " " + name + " " + descriptor, List.of());
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        List<String> lines = new ArrayList<>();
        members.put(access + " " + name + descriptor, lines);
        return new Instructions(lines);
    }

    private static final class Instructions extends MethodVisitor {

        private final List<String> lines;
        private final Map<Label, Integer> labels = new LinkedHashMap<>();

        Instructions(List<String> lines) {
            super(Opcodes.ASM9);
            this.lines = lines;
        }

        @Override
        public void visitInsn(int opcode) {
            line(opcode);
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            line(opcode, operand);
        }

        @Override
        public void visitVarInsn(int opcode, int variable) {
            line(opcode, variable);
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            line(opcode, type);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            line(opcode, owner, name, descriptor);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            line(opcode, owner, name, descriptor, isInterface);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle handle, Object... arguments) {
            line(Opcodes.INVOKEDYNAMIC, name, descriptor, handle, Arrays.toString(arguments));
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            line(opcode, number(label));
        }

        @Override
        public void visitLabel(Label label) {
            lines.add("label " + number(label));
        }

        @Override
        public void visitLdcInsn(Object value) {
            line(Opcodes.LDC, value);
        }

        @Override
        public void visitIincInsn(int variable, int increment) {
            line(Opcodes.IINC, variable, increment);
        }

        @Override
        public void visitTableSwitchInsn(int least, int most, Label otherwise, Label... cases) {
            line(Opcodes.TABLESWITCH, least, most, number(otherwise), numbers(cases));
        }

        @Override
        public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] cases) {
            line(Opcodes.LOOKUPSWITCH, number(otherwise), Arrays.toString(keys), numbers(cases));
        }

        @Override
        public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
            line(Opcodes.MULTIANEWARRAY, descriptor, dimensions);
        }

        @Override
        public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
            lines.add("handler " + number(start) + " " + number(end) + " " + number(handler) + " " + type);
        }

        @Override
        public void visitFrame(
                int type, int locals, Object @Nullable [] local, int stacked, Object @Nullable [] stack) {
            // ASM gives arrays as long as the method's largest frame.
            int named = type == Opcodes.F_CHOP || type == Opcodes.F_SAME || type == Opcodes.F_SAME1 ? 0 : locals;
            lines.add("frame " + type + " " + locals + types(local, named) + " /" + types(stack, stacked));
        }

        private String types(Object @Nullable [] types, int count) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; types != null && i < count; i++) {
                text.append(' ').append(types[i] instanceof Label label ? "new at " + number(label) : types[i]);
            }
            return text.toString();
        }

        private void line(Object... parts) {
            StringBuilder line = new StringBuilder();
            for (Object part : parts) {
                line.append(part).append(' ');
            }
            lines.add(line.toString());
        }

        private int number(Label label) {
            return labels.computeIfAbsent(label, unused -> labels.size());
        }

        private String numbers(Label[] cases) {
            StringBuilder numbers = new StringBuilder();
            for (Label label : cases) {
                numbers.append(number(label)).append(',');
            }
            return numbers.toString();
        }
    }
}
