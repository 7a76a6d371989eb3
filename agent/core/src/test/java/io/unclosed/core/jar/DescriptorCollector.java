// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.jar;

import java.util.function.Consumer;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** Hands over the descriptors of a class's own fields and methods. */
final class DescriptorCollector extends ClassVisitor {

    private final Consumer<String> descriptors;

    DescriptorCollector(Consumer<String> descriptors) {
        super(Opcodes.ASM9);
        this.descriptors = descriptors;
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        descriptors.accept(descriptor);
        return null;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        descriptors.accept(descriptor);
        return null;
    }
}
