// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.insertions;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/** Prints which calls of {@code Tracker} there are in classes when the agents before it are done with them. */
public final class RecordingAgent implements ClassFileTransformer {

    static final String MARK = "inserted ";

    private static final String TRACKER = "io/unclosed/boot/Tracker";
    private static final String PROGRAM = "io/unclosed/benchmarks/fixture/";

    private RecordingAgent() {}

    /** Called by the JVM before {@code main}. */
    public static void premain(@Nullable String options, Instrumentation instrumentation)
            throws IOException, UnmodifiableClassException {
        loadWhatRecordingNeeds();
        List<Class<?>> loaded = new ArrayList<>();
        for (Class<?> each : instrumentation.getAllLoadedClasses()) {
            if (isOfJdk(each.getClassLoader(), each.getName()) && instrumentation.isModifiableClass(each)) {
                loaded.add(each);
            }
        }
        instrumentation.addTransformer(new RecordingAgent(), true);
        instrumentation.retransformClasses(loaded.toArray(new Class<?>[0]));
    }

    /** Or it would be loaded inside of a transformer, in the middle of its own loading. */
    private static void loadWhatRecordingNeeds() throws IOException {
        String own = RecordingAgent.class.getName().replace('.', '/');
        try (InputStream classFile = ClassLoader.getSystemResourceAsStream(own + ".class")) {
            record(own, Objects.requireNonNull(classFile).readAllBytes());
        }
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String className,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] classFile) {
        if (className != null && (isOfJdk(loader, className) || className.startsWith(PROGRAM))) {
            record(className, classFile);
        }
        return null;
    }

    /** The bootstrap loader has classes of the agent, too. */
    private static boolean isOfJdk(@Nullable ClassLoader loader, String className) {
        return loader == null && !className.contains("nclosed");
    }

    private static void record(String className, byte[] classFile) {
        OpenedClassReader.of(classFile, true)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access,
                                    String name,
                                    String descriptor,
                                    @Nullable String signature,
                                    String @Nullable [] exceptions) {
                                return new Calls(className + "#" + name + descriptor);
                            }
                        },
                        0);
    }

    private static final class Calls extends MethodVisitor {

        private final String method;

        Calls(String method) {
            super(Opcodes.ASM9);
            this.method = method;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
            if (owner.equals(TRACKER)) {
                System.out.println(MARK + method + " " + name + descriptor);
            }
        }
    }
}
