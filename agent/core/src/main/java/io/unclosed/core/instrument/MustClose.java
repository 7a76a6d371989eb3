// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import io.unclosed.model.catalog.CatalogException;
import io.unclosed.model.catalog.CatalogParser;
import io.unclosed.model.catalog.ResourceType;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * Makes rules of annotations in a class file, whatever package they are of: {@code @MustBeClosed} on constructors and
 * methods (Error Prone's), {@code @MustCall} and {@code @InheritableMustCall} on classes (the Checker Framework's).
 */
final class MustClose extends ClassVisitor {

    private static final String MUST_BE_CLOSED = "/MustBeClosed;";
    private static final String CLOSE = "close";

    private final List<String> rules = new ArrayList<>();
    private final List<String> mustCall = new ArrayList<>();
    private final List<String> constructors = new ArrayList<>();
    private String className = "";

    private MustClose() {
        super(Opcodes.ASM9);
    }

    static MustClose in(byte[] classFile) {
        MustClose annotations = new MustClose();
        new ClassReader(ReadableVersion.of(classFile)).accept(annotations, ClassReader.SKIP_CODE);
        return annotations;
    }

    /** A type for the class itself, if its instances must be closed, and one for each class that its methods return. */
    List<ResourceType> types() throws CatalogException {
        if (!mustCall.isEmpty()) {
            StringBuilder rule = new StringBuilder("type " + className + "\nopens new(*)\n");
            mustCall.forEach(method -> rule.append("closes ").append(method).append("(*)\n"));
            rules.add(rule.toString());
        } else if (!constructors.isEmpty()) {
            rules.add("type " + className + "\n" + String.join("", constructors) + "closes close()\n");
        }
        List<ResourceType> types = new ArrayList<>();
        for (String rule : rules) {
            types.addAll(new CatalogParser("annotations of " + className, ResourceType.Origin.LIBRARY)
                    .parse(rule)
                    .types());
        }
        return types;
    }

    /** Whether only {@code close()} closes it, which is seen in subclasses, too. */
    boolean byClose() {
        return mustCall.isEmpty() || mustCall.equals(List.of(CLOSE));
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        className = name.replace('/', '.');
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        boolean mustBe = descriptor.endsWith("/MustCall;") || descriptor.endsWith("/InheritableMustCall;");
        return mustBe ? new Values(mustCall) : null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                if (annotation.endsWith(MUST_BE_CLOSED)) {
                    mustBeClosed(name, descriptor);
                }
                return null;
            }
        };
    }

    private void mustBeClosed(String name, String descriptor) {
        List<String> parameters = new ArrayList<>();
        for (Type argument : Type.getArgumentTypes(descriptor)) {
            parameters.add(argument.getClassName());
        }
        String parameterList = "(" + String.join(", ", parameters) + ")";
        if (name.equals("<init>")) {
            constructors.add("opens new" + parameterList + "\n");
            return;
        }
        Type result = Type.getReturnType(descriptor);
        // Resources of the JDK's classes are tracked where these open them, and a stream over them is no holder.
        if (result.getSort() == Type.OBJECT && !result.getClassName().startsWith("java.")) {
            rules.add("type " + result.getClassName() + "\nopens " + className + "#" + name + parameterList
                    + "\ncloses close()\n");
        }
    }

    /** Collects the texts of an annotation's value. */
    private static final class Values extends AnnotationVisitor {
        private final List<String> values;

        Values(List<String> values) {
            super(Opcodes.ASM9);
            this.values = values;
        }

        @Override
        public void visit(@Nullable String name, Object value) {
            if (value instanceof String text && !text.isEmpty()) {
                values.add(text);
            }
        }

        @Override
        public AnnotationVisitor visitArray(String name) {
            return this;
        }
    }
}
