// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core;

import io.unclosed.boot.AgentThread;
import io.unclosed.boot.Registry;
import io.unclosed.boot.StackBudget;
import io.unclosed.boot.Tracker;
import io.unclosed.core.bootstrap.FinalShutdownHook;
import io.unclosed.core.bootstrap.PrivateFields;
import io.unclosed.core.bootstrap.ReflectiveQuery;
import io.unclosed.core.descriptors.Reconciler;
import io.unclosed.core.descriptors.Snapshot;
import io.unclosed.core.descriptors.Unexplained;
import io.unclosed.core.findings.Deadline;
import io.unclosed.core.findings.FinalReport;
import io.unclosed.core.findings.Reaper;
import io.unclosed.core.instrument.InstrumentationCheck;
import io.unclosed.core.instrument.Instrumenter;
import io.unclosed.core.instrument.LazyList;
import io.unclosed.core.instrument.LiveTypes;
import io.unclosed.core.instrument.Targets;
import io.unclosed.core.options.Options;
import io.unclosed.core.output.StandardError;
import io.unclosed.core.testsupport.TestSupport;
import io.unclosed.model.JournalLines;
import io.unclosed.model.catalog.Catalog;
import io.unclosed.model.catalog.Exclusion;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The agent at work: from the first instrumented class to the last line of the journal. */
final class AgentRuntime implements Runnable {

    private static final String REMEDY =
            "; the policy of the security manager must grant the agent's jar java.security.AllPermission";

    /** With a full heap each try forces a collection, which the program pays for. */
    private static final long PAUSE_MILLIS = 1_000;

    /** What {@code stacks=off} may spend on telling the JDK's own openings from the program's. */
    private static final double SHARE_OF_OFF = 0.001;

    private static final long MILLIS_TO_SAY = 500;

    private final Setup setup;
    private final Targets targets;
    private final LiveTypes types;
    private final Registry registry;
    private final Reaper reaper;
    private final Problems problems = new Problems();
    private final InstrumentationCheck check;
    private final AgentThread thread;
    private final Instrumentation instrumentation;
    private final Snapshot before;
    private volatile boolean aside;

    /** Whether somebody has said, or is about to say, what the end of all was. */
    private final AtomicBoolean concluded = new AtomicBoolean();

    /** For the end. The reaper's thread fills it, so that no program waits for its pages. */
    private final MemoryReserve reserve = new MemoryReserve();

    /** Of the end; null as long as the program runs. */
    private volatile @Nullable Deadline deadline;

    private AgentRuntime(Setup setup, Instrumentation instrumentation) {
        this.setup = setup;
        this.targets = setup.targets();
        this.registry =
                new Registry(targets.families(), budget(setup.options()), targets.behind(), new PrivateFields());
        this.registry.query(new ReflectiveQuery());
        this.types = new LiveTypes(targets.catalogSummary().types(), setup.rules());
        this.instrumentation = instrumentation;
        Instrumenter instrumenter = new Instrumenter(targets, types, registry, problems, setup.cache());
        this.check = new InstrumentationCheck(instrumentation, targets, instrumenter, problems);
        this.reaper = new Reaper(
                registry,
                new LazyList<>(new Exclusions(setup.rules())),
                types,
                setup.options(),
                setup.journal(),
                new Verifies(this));
        this.thread = new AgentThread(this, "unclosed-reaper");
        instrumentation.addTransformer(instrumenter, true);
        this.before = Snapshot.take(targets.catalogSummary().holders(), instrumentation.getAllLoadedClasses());
    }

    private static @Nullable StackBudget budget(Options options) {
        if (options.stacks() == Options.Stacks.FULL) {
            return null;
        }
        return new StackBudget(options.stacks() == Options.Stacks.SAMPLED ? options.budget() : SHARE_OF_OFF);
    }

    static void start(Setup setup, Instrumentation instrumentation) {
        AgentRuntime watch = new AgentRuntime(setup, instrumentation);
        for (String problem : setup.problems()) {
            watch.problems.accept(problem);
        }
        watch.check.instrumentLoaded();
        Optional<String> unfit = SelfTest.run(setup.targets().catalogSummary().tracksInflaters());
        if (unfit.isPresent()) {
            watch.problems.accept(unfit.get());
        }
        TestSupport.install(
                setup.options().tests(), watch.registry, watch.reaper, instrumentation, watch.problems.harmless());
        watch.problems.tell(watch.reaper);
        FinalShutdownHook.register(new AtExit(watch, setup.options().end()));
        StandardError.prepare();
        watch.thread.start();
        Tracker.start(watch.registry);
    }

    /** Whether what was seen so far can be believed. */
    private void verify() {
        reaper.distrust(check.run());
        problems.tell(reaper);
    }

    /** The end may have what was set aside for it. */
    void releaseReserve() {
        reserve.release();
    }

    /** Lets the reaper's thread do the end instead of what it does. */
    synchronized void askForEnd(Deadline given) {
        deadline = given;
        thread.wake();
    }

    /** Whether the reaper's thread has something to do yet. */
    boolean isRunning() {
        return thread.isAlive();
    }

    /** Waits for the reaper's thread to be done with all. */
    void await(long millis) throws InterruptedException {
        thread.join(millis);
    }

    /** Time is up: what the reaper's thread has not done, nobody will. What it does for the next start goes without a word. */
    void giveUp(Deadline passed) {
        if (concluded.compareAndSet(false, true)) {
            String sentence = "the time for the end ran out (end=" + passed.text() + ")";
            setup.journal().abandon(JournalLines.notice(sentence, true));
            sayBriefly(sentence + ", the report is incomplete: it has what was known before");
        }
    }

    /** The one who reads standard error may be who does not: the JVM does not wait for that. */
    private static void sayBriefly(String sentence) {
        AgentThread thread = new AgentThread(new Says(sentence), "unclosed-exit");
        try {
            thread.start();
            thread.join(MILLIS_TO_SAY);
        } catch (OutOfMemoryError unheard) {
            return; // there is no thread left; the journal says it, too
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    /** The reaper thread's work, the end included. */
    @Override
    public void run() {
        reserve.fill(Runtime.getRuntime().maxMemory());
        while (deadline == null && !aside) {
            try {
                reaper.run();
            } catch (IOException unwritable) {
                tellOnce(unwritable); // What was not written is kept, and tried again with all that comes.
            } catch (OutOfMemoryError full) {
                pause(); // The program's heap is full, and may not be for ever: what was begun is done later.
            } catch (Throwable failure) {
                stepAside(failure);
            }
        }
        forgetBeingWoken();
        Deadline asked = deadline;
        if (!aside && asked != null) { // else without the journal's last line: it is not whole
            end(asked);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException asked) {
            return; // for the end, or by a program that interrupts all threads
        }
    }

    /** Not before {@link #askForEnd} is through, or it would still interrupt the end. */
    private synchronized void forgetBeingWoken() {
        Thread.interrupted();
    }

    private void end(Deadline asked) {
        try {
            Reconciler descriptors = new Reconciler(
                    targets.catalogSummary().tracksHolders(), setup.rules(), registry, before, instrumentation);
            FinalReport ending = new FinalReport(registry, reaper, setup.journal(), descriptors);
            ending.writeKnown();
            verify();
            Optional<Unexplained> unexplained = ending.run(setup.options().gc(), asked);
            if (!concluded.compareAndSet(false, true)) {
                return;
            }
            String gap = setup.journal().gap();
            if (setup.options().summary()) {
                StandardError.say(Summary.of(
                        reaper.findings(),
                        setup.suppressions(),
                        setup.options().defaults(),
                        registry.watched(),
                        unexplained,
                        gap == null ? reaper.losses() : with(gap, reaper.losses()),
                        setup.journal().file()));
            } else if (gap != null) {
                StandardError.say(gap);
            }
            saveCache();
        } catch (IOException | RuntimeException | Error failure) {
            stepAside(failure);
        }
    }

    private void tellOnce(IOException unwritable) {
        problems.harmless()
                .accept("cannot write to the journal " + setup.journal().file() + " (" + unwritable.getMessage()
                        + "); the program runs on, and it is tried again");
        problems.tell(reaper);
    }

    private static List<String> with(String first, List<String> others) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all;
    }

    /** What cannot be kept is worked out again; with no descriptor left, on JDK 17 even the writing class cannot be initialised. */
    private void saveCache() {
        try {
            setup.cache().save(targets.catalogSummary());
        } catch (RuntimeException | Error unable) {
            return;
        }
    }

    /** For good. */
    void stepAside(Throwable failure) {
        Tracker.stop();
        aside = true;
        Throwable cause = failure.getCause();
        StandardError.say("stopped watching, the report is incomplete: " + failure
                + (cause == null ? "" : ", because of " + cause)
                + (failure instanceof SecurityException ? REMEDY : ""));
    }

    /** A class and not a lambda, like all that runs before the program: the first lambda of a JVM costs its start. */
    private record Verifies(AgentRuntime watch) implements Runnable {
        @Override
        public void run() {
            watch.verify();
        }
    }

    /** What has to be said. */
    private record Says(String sentence) implements Runnable {
        @Override
        public void run() {
            StandardError.say(sentence);
        }
    }

    /** The catalog's, when they are first asked for. */
    private record Exclusions(Supplier<Catalog> catalog) implements Supplier<List<Exclusion>> {
        @Override
        public List<Exclusion> get() {
            return catalog.get().exclusions();
        }
    }
}
