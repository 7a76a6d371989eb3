// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import io.unclosed.boot.Registry;
import io.unclosed.catalog.CatalogException;
import io.unclosed.catalog.Hook;
import io.unclosed.catalog.ResourceType;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
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

    /** Of the agent's classes; null where there is no agent, as in a test. */
    private static final @Nullable ClassLoader UPPER = upper();

    private static final String TRACKER_CLASS = MemberWriter.TRACKER.replace('/', '.');

    private final Targets targets;
    private final LiveTypes types;
    private final Registry registry;
    private final Consumer<String> problems;
    private final Map<ClassLoader, Boolean> blind = Collections.synchronizedMap(new WeakHashMap<>());

    /** @param problems is told, once for each, what of the catalog does not fit the classes of this JVM */
    public Instrumenter(Targets targets, LiveTypes types, Registry registry, Consumer<String> problems) {
        this.targets = targets;
        this.types = types;
        this.registry = registry;
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
        if (className == null || (loader != null && loader == UPPER)) {
            return null;
        }
        try {
            List<Target> wanted = wanted(className, module, loader, classFile);
            if (wanted.isEmpty()) {
                return null;
            }
            if (loader != null && blind.computeIfAbsent(loader, Instrumenter::hidesTracker)) {
                if (targets.in(className).isEmpty()) {
                    return null; // may be of a family, and then its objects are not tracked, or of none, as most are
                }
                problems.accept(className.replace('/', '.')
                        + " is not tracked: its class loader hides io.unclosed.boot; let it delegate that package"
                        + " to its parent");
                return null;
            }
            return instrumented(loader, className.replace('/', '.'), classFile, wanted);
        } catch (Throwable failure) {
            problems.accept(className.replace('/', '.') + " is not tracked: " + failure);
            return null;
        }
    }

    private List<Target> wanted(
            String className, @Nullable Module module, @Nullable ClassLoader loader, byte[] classFile)
            throws CatalogException {
        List<Target> named = targets.in(className);
        Glance.Seen seen = isOfProgram(module, loader) ? targets.glance(classFile) : Glance.Seen.NOTHING;
        if (!seen.members() && !seen.annotations()) {
            return named;
        }
        List<Target> all = new ArrayList<>(named);
        if (seen.annotations()) {
            addAnnotated(loader, className.replace('/', '.'), classFile, all);
        }
        if (seen.members()) {
            all.addAll(targets.ofFamilies());
        }
        return all;
    }

    private void addAnnotated(@Nullable ClassLoader loader, String className, byte[] classFile, List<Target> all)
            throws CatalogException {
        MustClose annotations = new MustClose();
        new ClassReader(ReadableVersion.of(classFile)).accept(annotations, ClassReader.SKIP_CODE);
        for (ResourceType type : annotations.types()) {
            int number = types.add(type);
            for (Hook hook : number == LiveTypes.NONE ? List.<Hook>of() : type.hooks()) {
                if (hook.className().equals(className)) {
                    all.add(Target.annotated(hook, number, type, annotations.byClose()));
                }
            }
        }
        registry.annotatedFrom(types.declared());
        if (!annotations.byClose()) {
            registry.closingSeen(loader, className);
        }
    }

    /** Families are looked for in the program only: what the JDK implements is named in the catalog, class by class. */
    private static boolean isOfProgram(@Nullable Module module, @Nullable ClassLoader loader) {
        if (loader == null) {
            return false;
        }
        String name = module == null ? null : module.getName();
        // The modules of java.lang.reflect.Proxy's classes are called jdk.proxy1, jdk.proxy2 and so on.
        return name == null || name.startsWith("jdk.proxy") || !(name.startsWith("java.") || name.startsWith("jdk."));
    }

    private byte @Nullable [] instrumented(
            @Nullable ClassLoader loader, String className, byte[] classFile, List<Target> wanted) {
        ClassReader reader = new ClassReader(ReadableVersion.of(classFile));
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        LostSlots lost = new LostSlots();
        if (isAnyOfProgram(wanted)) {
            reader.accept(lost, ClassReader.EXPAND_FRAMES);
        }
        TargetVisitor visitor = new TargetVisitor(writer, wanted, lost);
        reader.accept(visitor, 0);
        for (Target missing : visitor.unmatched()) {
            if (missing.origin() == ResourceType.Origin.LIBRARY) {
                continue; // another version of the library
            }
            problems.accept(missing.hook().member().signature() + " is not in this JVM's class, so its row in "
                    + missing.hook().position()
                    + (missing.origin() == ResourceType.Origin.JDK
                            ? " does nothing: please report it with your Java version"
                            : " does nothing: correct the member's name or parameters"));
        }
        for (Target target : visitor.lostTargets()) {
            if (!target.isOfFamily() && target.origin() == ResourceType.Origin.USER) {
                problems.accept(target.hook().member().signature()
                        + " was optimised so that its resource is not at hand when it returns; its row in "
                        + target.hook().position() + " does nothing");
            }
        }
        if (!visitor.matchedAny()) {
            return null;
        }
        if (visitor.seesClosing()) {
            registry.closingSeen(loader, className);
        }
        return ReadableVersion.restore(writer.toByteArray(), classFile);
    }

    /** The JDK's own classes are made by javac, and a test holds the catalog against them. */
    private static boolean isAnyOfProgram(List<Target> wanted) {
        for (Target target : wanted) {
            if (target.isOfFamily() || target.origin() != ResourceType.Origin.JDK) {
                return true;
            }
        }
        return false;
    }

    /** The JDK's own loaders see the ground floor; a loader of the program may hide everything that it does not know. */
    private static boolean hidesTracker(ClassLoader loader) {
        try {
            return Class.forName(TRACKER_CLASS, false, loader).getClassLoader() != null;
        } catch (ClassNotFoundException | LinkageError hidden) {
            return true;
        }
    }

    private static @Nullable ClassLoader upper() {
        ClassLoader own = Instrumenter.class.getClassLoader();
        return own == ClassLoader.getSystemClassLoader() ? null : own;
    }
}
