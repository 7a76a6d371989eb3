// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.testsupport;

import io.unclosed.core.instrument.ReadableVersion;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.ref.WeakReference;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import org.jspecify.annotations.Nullable;

/** Changes threads, executors and the launcher, once tests run. */
final class TestTransformer implements ClassFileTransformer {

    private final Consumer<String> problems;

    /** Weak, since a transformer is never taken away; cleared where no class of the launcher may be changed. */
    private final WeakReference<ClassLoader> launcher;

    /**
     * A transformer for tests that are about to run.
     *
     * @param launcher the loader of the JUnit Platform's launcher, or null
     * @param problems is told which classes cannot be changed
     */
    TestTransformer(@Nullable ClassLoader launcher, Consumer<String> problems) {
        this.problems = problems;
        this.launcher = new WeakReference<>(ListenerJar.isSeenBy(launcher) ? launcher : null);
    }

    /** Changes the classes that are loaded already, and from now on those that will be. */
    void install(Instrumentation instrumentation) {
        instrumentation.addTransformer(this, true);
        List<Class<?>> loaded = new ArrayList<>();
        for (Class<?> candidate : instrumentation.getAllLoadedClasses()) {
            String name = candidate.getName().replace('.', '/');
            if (PropagationCall.OF_CLASS.containsKey(name) || name.equals(TestOutcomeVisitor.LAUNCHER_CLASS)) {
                loaded.add(candidate);
            }
        }
        try {
            instrumentation.retransformClasses(loaded.toArray(new Class<?>[0]));
        } catch (UnmodifiableClassException | LinkageError | InternalError failure) {
            problems.accept("threads and executors do not carry tests on: " + failure);
        }
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable Module module,
            @Nullable ClassLoader loader,
            @Nullable String className,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] classFile) {
        if (className == null) {
            return null;
        }
        try {
            List<PropagationCall> calls = PropagationCall.OF_CLASS.get(className);
            if (calls != null && loader == null) {
                Change change = new Change(classFile);
                return change.by(new PropagationVisitor(change.writer, calls));
            }
            if (className.equals(TestOutcomeVisitor.LAUNCHER_CLASS) && loader != null && launcher.refersTo(loader)) {
                return withOutcome(classFile);
            }
        } catch (Throwable failure) {
            problems.accept(className.replace('/', '.') + " does not tell tests apart: " + failure);
        }
        return null;
    }

    private byte @Nullable [] withOutcome(byte[] classFile) {
        Change change = new Change(classFile);
        TestOutcomeVisitor visitor = new TestOutcomeVisitor(change.writer);
        byte[] changed = change.by(visitor);
        if (!visitor.matched()) {
            problems.accept("this version of the JUnit Platform is not known: leaks do not fail its classes");
            return null;
        }
        return changed;
    }

    /** Of one class. */
    private static final class Change {
        private final byte[] original;
        private final ClassReader reader;
        final ClassWriter writer;

        Change(byte[] classFile) {
            this.original = classFile;
            this.reader = new ClassReader(ReadableVersion.of(classFile));
            this.writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        }

        byte[] by(ClassVisitor visitor) {
            reader.accept(visitor, 0);
            return ReadableVersion.restore(writer.toByteArray(), original);
        }
    }
}
