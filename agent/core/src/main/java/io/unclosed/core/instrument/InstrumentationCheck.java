// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import io.unclosed.boot.ClassNames;
import io.unclosed.model.catalog.Verb;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * Verifies that each loaded class which a row names went through the {@link Instrumenter}, and makes up for what did not.
 *
 * <p>The JVM gives no class to a transformer that is loaded inside a transformer of the same agent on the same thread
 * (JPLISAgent.c, tryToAcquireReentrancyToken). So nothing should be loaded there; this is how we know. One thread only.
 */
public final class InstrumentationCheck {

    /** Classes that retransforming loads are verified, too, but not without end. */
    private static final int MOST_ROUNDS = 5;

    private final Instrumentation instrumentation;
    private final LoadedClasses loaded;
    private final Targets targets;
    private final Instrumenter instrumenter;
    private final Consumer<String> problems;
    private final ClassNames givenUp = new ClassNames();

    /** @param problems is told of each class that was missed, and of each that cannot be instrumented */
    public InstrumentationCheck(
            Instrumentation instrumentation, Targets targets, Instrumenter instrumenter, Consumer<String> problems) {
        this.instrumentation = instrumentation;
        this.loaded = new LoadedClasses(instrumentation);
        this.targets = targets;
        this.instrumenter = instrumenter;
        this.problems = problems;
    }

    /** Instruments the classes that were loaded before the agent. Nothing is missed: the program does not run yet. */
    public void instrumentLoaded() {
        List<Class<?>> unseen = unseen();
        for (int round = 0; !unseen.isEmpty() && round < MOST_ROUNDS; round++) {
            retransform(unseen);
            unseen = unseen();
        }
    }

    /**
     * Instruments the classes that were loaded unseen, and reports them.
     *
     * @return the numbers of the types that may have been closed unseen
     */
    public BitSet run() {
        BitSet doubtful = new BitSet();
        List<Class<?>> unseen = unseen();
        if (!unseen.isEmpty()) {
            retransform(unseen);
        }
        for (Class<?> missed : unseen) {
            problems.accept(
                    missed.getName() + " was loaded where the JVM shows classes to no agent: what it opened until now"
                            + " is not known");
            for (Target target : targets.in(missed.getName().replace('.', '/'))) {
                if (target.hook().verb() != Verb.OPENS && target.hook().verb() != Verb.DETAILS) {
                    doubtful.set(target.type());
                }
            }
        }
        return doubtful;
    }

    private List<Class<?>> unseen() {
        List<Class<?>> unseen = new ArrayList<>();
        for (Class<?> candidate : loaded.get()) {
            if (targets.contains(candidate.getName())
                    && !instrumenter.hasSeen(candidate.getClassLoader(), candidate.getName())
                    && !givenUp.contains(candidate.getClassLoader(), candidate.getName())
                    && instrumentation.isModifiableClass(candidate)) {
                unseen.add(candidate);
            }
        }
        return unseen;
    }

    private void retransform(List<Class<?>> classes) {
        String failure = "the JVM does not let it be changed";
        try {
            instrumentation.retransformClasses(classes.toArray(new Class<?>[0]));
        } catch (UnmodifiableClassException | LinkageError | InternalError refused) {
            failure = refused.toString();
        }
        for (Class<?> each : classes) {
            if (!instrumenter.hasSeen(each.getClassLoader(), each.getName())) {
                givenUp.add(each.getClassLoader(), each.getName());
                problems.accept(each.getName() + " is not tracked: " + failure);
            }
        }
    }
}
