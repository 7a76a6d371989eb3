// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.check;

import io.unclosed.model.catalog.Catalog;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The agent's instrumentation, by reflection: this module must not see it otherwise. Its classes stand in a folder of the
 * agent jar, or in none where Maven did not pack it.
 */
final class RealAgent extends ClassLoader {

    private static final String OWN = "io.unclosed.core.";
    /** What classes of the program's loaders call. */
    private static final String TRACKER = "java/lang/UnclosedTracker";
    /** Stands in each {@code close()} of the program, without a rule. */
    private static final String FOR_ANNOTATIONS = "ended";

    final List<String> problems = new ArrayList<>();
    /** Whose classes are instrumented: the agent leaves alone what its own loader has. */
    private final ClassLoader program = new ClassLoader(this) {};

    private final ClassFileTransformer instrumenter;

    RealAgent(Catalog rules) throws ReflectiveOperationException {
        super(RealAgent.class.getClassLoader());
        Class<?> targetsClass = loadClass(OWN + "instrument.Targets");
        Object targets = targetsClass.getConstructor(Catalog.class).newInstance(rules);
        Class<?> registryClass = loadClass("io.unclosed.boot.Registry");
        Object families = targetsClass.getMethod("families").invoke(targets);
        Object registry = registryClass
                .getConstructor(String[].class, loadClass("io.unclosed.boot.StackBudget"))
                .newInstance(families, null);
        Class<?> typesClass = loadClass(OWN + "instrument.LiveTypes");
        Object types = typesClass.getConstructor(Catalog.class).newInstance(rules);
        Class<?> knownClass = loadClass(OWN + "instrument.InstrumentedClasses");
        Object known = knownClass.getField("NONE").get(null);
        Constructor<?> constructor = loadClass(OWN + "instrument.Instrumenter")
                .getConstructor(targetsClass, typesClass, registryClass, Consumer.class, knownClass);
        Consumer<String> complain = problems::add;
        this.instrumenter = (ClassFileTransformer) constructor.newInstance(targets, types, registry, complain, known);
    }

    /** The members of a class that calls were inserted into, as {@code CLASS#NAMEDESCRIPTOR}. */
    Set<String> instrumented(String className) throws Exception {
        String name = className.replace('.', '/');
        byte[] changed = instrumenter.transform(null, program, name, null, null, bytes(name + ".class"));
        Set<String> members = new TreeSet<>();
        if (changed != null) {
            new ClassReader(changed).accept(new Calls(className, members), ClassReader.SKIP_FRAMES);
        }
        return members;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(OWN)) {
            return super.loadClass(name, resolve);
        }
        Class<?> loaded = findLoadedClass(name);
        if (loaded != null) {
            return loaded;
        }
        try {
            byte[] bytes = bytes(name.replace('.', '/') + ".class");
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private byte[] bytes(String file) throws IOException {
        for (String place : List.of(file, "agent/" + file)) {
            try (InputStream in = getResourceAsStream(place)) {
                if (in != null) {
                    return in.readAllBytes();
                }
            }
        }
        throw new IOException("there is no " + file);
    }

    /** Collects the methods that call the tracker. */
    private static final class Calls extends ClassVisitor {

        private final String className;
        private final Set<String> members;

        Calls(String className, Set<String> members) {
            super(Opcodes.ASM9);
            this.className = className;
            this.members = members;
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitMethodInsn(
                        int opcode, String owner, String called, String parameters, boolean isInterface) {
                    if (owner.equals(TRACKER) && !called.equals(FOR_ANNOTATIONS)) {
                        members.add(className + "#" + name + descriptor);
                    }
                }
            };
        }
    }
}
