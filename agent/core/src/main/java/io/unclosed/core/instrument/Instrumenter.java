// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import io.unclosed.boot.ClassNames;
import io.unclosed.boot.Registry;
import io.unclosed.model.catalog.CatalogException;
import io.unclosed.model.catalog.Hook;
import io.unclosed.model.catalog.ResourceType;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Inserts calls of the {@code Tracker} into the classes that the catalog names, and leaves all others alone.
 *
 * <p>Names nothing of ASM, which a start does not load that finds all classes instrumented: {@link ClassInstrumenter} does.
 */
public final class Instrumenter implements ClassFileTransformer {

    /** Of the agent's classes; null where there is no agent, as in a test. */
    private static final @Nullable ClassLoader UPPER = upper();

    private final Targets targets;
    private final LiveTypes types;
    private final Registry registry;
    private final Consumer<String> problems;
    private final InstrumentedClasses known;
    private final ClassNames seen = new ClassNames();

    /**
     * Instruments by some rules.
     *
     * @param problems is told, once for each, which rules do not fit the classes of this JVM
     * @param known by the same rules
     */
    public Instrumenter(
            Targets targets, LiveTypes types, Registry registry, Consumer<String> problems, InstrumentedClasses known) {
        this.known = known;
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
            ClassFileScanner.Seen glanced =
                    isOfProgram(module, loader) ? targets.glance(classFile) : ClassFileScanner.Seen.NOTHING;
            boolean named = targets.name(className);
            if (named) {
                seen.add(loader, className.replace('/', '.'));
            }
            if (!named && !glanced.members() && !glanced.annotations()) {
                return null;
            }
            InstrumentationResult outcome = glanced.annotations()
                    ? annotated(loader, className, classFile, glanced)
                    : unannotated(loader, className, classFile, glanced);
            if (outcome.seesClosing()) {
                registry.closingSeen(loader, className.replace('/', '.'));
            }
            return outcome.instrumented();
        } catch (Throwable failure) {
            problems.accept(className.replace('/', '.') + " is not tracked: " + failure);
            return null;
        }
    }

    /** Whether a class that the rules name was given to this transformer: if not, it is not instrumented. */
    boolean hasSeen(@Nullable ClassLoader loader, String className) {
        return seen.contains(loader, className);
    }

    /** Depends on the rules, the class file and whom it calls alone, so it may be known. */
    private InstrumentationResult unannotated(
            @Nullable ClassLoader loader, String className, byte[] classFile, ClassFileScanner.Seen glanced) {
        Callee callee = Callee.of(loader);
        String key = callee == Callee.TRACKER ? className : className + ' ' + callee.internalName();
        InstrumentationResult before = known.find(key, classFile);
        if (before != null) {
            return before;
        }
        ClassInstrumenter inserter = new ClassInstrumenter(callee, wanted(className, List.of(), glanced), problems);
        InstrumentationResult outcome = inserter.insertInto(classFile);
        if (!inserter.toldProblems()) { // else they are to be told at the next start, too
            known.add(key, classFile, outcome, loader != null);
        }
        return outcome;
    }

    /** Annotations make types as they come. */
    private InstrumentationResult annotated(
            @Nullable ClassLoader loader, String className, byte[] classFile, ClassFileScanner.Seen glanced)
            throws CatalogException {
        List<Target> byAnnotations = byAnnotations(loader, className.replace('/', '.'), classFile);
        List<Target> wanted = wanted(className, byAnnotations, glanced);
        return wanted.isEmpty()
                ? InstrumentationResult.NOTHING
                : new ClassInstrumenter(Callee.of(loader), wanted, problems).insertInto(classFile);
    }

    private List<Target> byAnnotations(@Nullable ClassLoader loader, String className, byte[] classFile)
            throws CatalogException {
        List<Target> made = new ArrayList<>();
        MustClose annotations = MustClose.in(classFile);
        for (ResourceType type : annotations.types()) {
            int number = types.add(type);
            for (Hook hook : number == LiveTypes.NONE ? List.<Hook>of() : type.hooks()) {
                if (hook.className().equals(className)) {
                    made.add(Target.annotated(hook, number, type, annotations.byClose()));
                }
            }
        }
        registry.annotatedFrom(types.declared());
        if (!annotations.byClose()) {
            registry.closingSeen(loader, className);
        }
        return made;
    }

    private List<Target> wanted(String className, List<Target> byAnnotations, ClassFileScanner.Seen glanced) {
        List<Target> all = new ArrayList<>(targets.in(className));
        all.addAll(byAnnotations);
        if (glanced.members()) {
            all.addAll(targets.ofFamilies());
        }
        return all;
    }

    /** Families are looked for in the program only: the catalog names the JDK's implementations, class by class. */
    private static boolean isOfProgram(@Nullable Module module, @Nullable ClassLoader loader) {
        if (loader == null) {
            return false;
        }
        String name = module == null ? null : module.getName();
        // The modules of java.lang.reflect.Proxy's classes are called jdk.proxy1, jdk.proxy2 and so on.
        return name == null || name.startsWith("jdk.proxy") || !JdkModules.include(name);
    }

    private static @Nullable ClassLoader upper() {
        ClassLoader own = Instrumenter.class.getClassLoader();
        return own == ClassLoader.getSystemClassLoader() ? null : own;
    }
}
