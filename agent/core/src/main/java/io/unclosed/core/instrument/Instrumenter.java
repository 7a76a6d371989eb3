// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.function.Consumer;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassWriter;
import org.jspecify.annotations.Nullable;

/**
 * Inserts calls of the {@code Tracker} into the classes that the catalog names, and leaves all others alone.
 *
 * <p>What is inserted is a straight line of code without a branch, a local variable or a handler, so that no stack map
 * changes and nothing of a class must be resolved: Byte Buddy's ASM copies the rest of the class as it is.
 */
public final class Instrumenter implements ClassFileTransformer {

    private static final String TRACKER_CLASS = MemberWriter.TRACKER.replace('/', '.');

    private final Targets targets;
    private final Consumer<String> problems;

    /** @param problems is told, once for each, what of the catalog does not fit the classes of this JVM */
    public Instrumenter(Targets targets, Consumer<String> problems) {
        this.targets = targets;
        this.problems = problems;
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable Module module,
            @Nullable ClassLoader loader,
            @Nullable String className,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] classFile) {
        List<Target> wanted = className == null ? List.of() : targets.in(className);
        if (className == null || wanted.isEmpty()) {
            return null;
        }
        try {
            if (!canCallTracker(loader)) {
                problems.accept(className.replace('/', '.')
                        + " is not tracked: its class loader hides io.unclosed.boot; let it delegate that package"
                        + " to its parent");
                return null;
            }
            return instrumented(classFile, wanted);
        } catch (Throwable failure) {
            problems.accept(className.replace('/', '.') + " is not tracked: " + failure);
            return null;
        }
    }

    private byte[] instrumented(byte[] classFile, List<Target> wanted) {
        ClassReader reader = new ClassReader(ReadableVersion.of(classFile));
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        TargetVisitor visitor = new TargetVisitor(writer, wanted);
        reader.accept(visitor, 0);
        for (Target missing : visitor.unmatched()) {
            problems.accept(missing.hook().signature() + " is not in this JVM's class, so its row in "
                    + missing.hook().position()
                    + (missing.builtIn()
                            ? " does nothing: please report it with your Java version"
                            : " does nothing: correct the member's name or parameters"));
        }
        return ReadableVersion.restore(writer.toByteArray(), classFile);
    }

    /** The JDK's own loaders see the ground floor; a loader of the program may hide everything that it does not know. */
    private static boolean canCallTracker(@Nullable ClassLoader loader) {
        if (loader == null) {
            return true;
        }
        try {
            return Class.forName(TRACKER_CLASS, false, loader).getClassLoader() == null;
        } catch (ClassNotFoundException | LinkageError hidden) {
            return false;
        }
    }
}
