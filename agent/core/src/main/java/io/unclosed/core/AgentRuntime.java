// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core;

import io.unclosed.boot.Registry;
import io.unclosed.boot.StackBudget;
import io.unclosed.boot.Tracker;
import io.unclosed.core.bootstrap.FinalShutdownHook;
import io.unclosed.core.bootstrap.PrivateFields;
import io.unclosed.core.bootstrap.ReflectiveQuery;
import io.unclosed.core.descriptors.Snapshot;
import io.unclosed.core.findings.Books;
import io.unclosed.core.findings.JournalOutput;
import io.unclosed.core.findings.Reaper;
import io.unclosed.core.instrument.InstrumentationCheck;
import io.unclosed.core.instrument.Instrumenter;
import io.unclosed.core.instrument.LazyList;
import io.unclosed.core.instrument.LiveTypes;
import io.unclosed.core.instrument.Targets;
import io.unclosed.core.options.Options;
import io.unclosed.core.output.StandardError;
import io.unclosed.core.testsupport.TestSupport;
import io.unclosed.model.catalog.Catalog;
import io.unclosed.model.catalog.Exclusion;
import java.lang.instrument.Instrumentation;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts the parts of the agent together and starts them. */
final class AgentRuntime {

    /** What {@code stacks=off} may spend on telling the JDK's own openings from the program's. */
    private static final double SHARE_OF_OFF = 0.001;

    private final Setup setup;
    private final Instrumentation instrumentation;
    private final Registry registry;
    private final JournalOutput output;
    private final Problems problems = new Problems();
    private final InstrumentationCheck check;
    private final Reaper reaper;
    private final Conclusion conclusion;
    private final ReaperThread thread;

    private AgentRuntime(Setup setup, Instrumentation instrumentation) {
        this.setup = setup;
        this.instrumentation = instrumentation;
        this.output = new JournalOutput(setup.journal());
        Targets targets = setup.targets();
        this.registry =
                new Registry(targets.families(), budget(setup.options()), targets.behind(), new PrivateFields());
        registry.query(new ReflectiveQuery());
        LiveTypes types = new LiveTypes(targets.catalogSummary().types(), setup.rules());
        Instrumenter instrumenter = new Instrumenter(targets, types, registry, problems, setup.cache());
        this.check = new InstrumentationCheck(instrumentation, targets, instrumenter, problems);
        Books books = new Books(registry, new LazyList<>(new Exclusions(setup.rules())), types, setup.options());
        Verification verification = new Verification(check, books, problems, output);
        this.reaper = new Reaper(registry, books, types, setup.options(), output, verification);
        instrumentation.addTransformer(instrumenter, true);
        Snapshot before = Snapshot.take(targets.catalogSummary().holders(), instrumentation.getAllLoadedClasses());
        this.conclusion = new Conclusion(setup, instrumentation, registry, books, output, reaper, verification, before);
        this.thread = new ReaperThread(setup, reaper, problems, output, conclusion);
    }

    private static @Nullable StackBudget budget(Options options) {
        if (options.stacks() == Options.Stacks.FULL) {
            return null;
        }
        return new StackBudget(options.stacks() == Options.Stacks.SAMPLED ? options.budget() : SHARE_OF_OFF);
    }

    static void start(Setup setup, Instrumentation instrumentation) {
        new AgentRuntime(setup, instrumentation).start();
    }

    private void start() {
        for (String problem : setup.problems()) {
            problems.accept(problem);
        }
        check.instrumentLoaded();
        Optional<String> unfit = SelfTest.run(setup.targets().catalogSummary().tracksInflaters());
        if (unfit.isPresent()) {
            problems.accept(unfit.get());
        }
        TestSupport.install(setup.options().tests(), registry, reaper.tests(), instrumentation, problems.harmless());
        problems.tell(output);
        FinalShutdownHook.register(
                new AtExit(thread, conclusion, setup.options().end()));
        StandardError.prepare();
        thread.start();
        Tracker.start(registry);
    }

    /** The catalog's, when they are first asked for. */
    private record Exclusions(Supplier<Catalog> catalog) implements Supplier<List<Exclusion>> {
        @Override
        public List<Exclusion> get() {
            return catalog.get().exclusions();
        }
    }
}
