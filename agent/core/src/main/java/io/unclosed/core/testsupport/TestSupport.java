// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.testsupport;

import io.unclosed.boot.AgentThread;
import io.unclosed.boot.Registry;
import io.unclosed.boot.TestInspector;
import io.unclosed.boot.TestLeak;
import io.unclosed.boot.TestTracker;
import io.unclosed.core.findings.TestLeaks;
import io.unclosed.core.options.TestOptions;
import io.unclosed.core.options.TestOptions.Policy;
import io.unclosed.core.output.StandardError;
import io.unclosed.model.Finding;
import io.unclosed.model.text.Printable;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The agent's side of the tests' listener. */
public final class TestSupport extends TestInspector {

    /** A collection of a large heap may take seconds; no test run may hang for ours. */
    private static final long MOST_MILLIS = 20_000;

    private static final long PAUSE_MILLIS = 10;

    private final TestOptions options;
    private final Registry registry;
    private final TestLeaks leaks;
    private final Instrumentation instrumentation;
    private final Consumer<String> problems;
    private final Set<String> missing = ConcurrentHashMap.newKeySet();
    private boolean begun;

    private TestSupport(
            TestOptions options,
            Registry registry,
            TestLeaks leaks,
            Instrumentation instrumentation,
            Consumer<String> problems) {
        this.options = options;
        this.registry = registry;
        this.leaks = leaks;
        this.instrumentation = instrumentation;
        this.problems = problems;
    }

    /** Waits for tests, if the options want it so: nothing is changed before a listener says that there are any. */
    public static void install(
            TestOptions options,
            Registry registry,
            TestLeaks leaks,
            Instrumentation instrumentation,
            Consumer<String> problems) {
        if (options.policy() != Policy.OFF) {
            install(new TestSupport(options, registry, leaks, instrumentation, problems));
            try {
                ListenerJar.append(instrumentation);
            } catch (IOException | RuntimeException | Error failure) {
                problems.accept("tests are not told apart, the listener could not be brought along: " + failure);
            }
        }
    }

    @Override
    public boolean looks() {
        return options.looks();
    }

    @Override
    public boolean fails() {
        return options.policy() == Policy.FAIL;
    }

    @Override
    public boolean afterEachClass() {
        return options.perClass();
    }

    @Override
    public synchronized void begin(@Nullable ClassLoader launcher) {
        if (!begun) {
            begun = true;
            TestTracker.watch();
            new TestTransformer(launcher, problems).install(instrumentation);
        }
    }

    @Override
    public void allow(String test, String reason) {
        leaks.allow(test, reason);
    }

    @Override
    public void separate(String scope) {
        leaks.separate(scope);
    }

    @Override
    public TestLeak[] takeLeaks(@Nullable String className) {
        return taken(test -> className == null || leaks.isOfClass(test, className), () -> leaks.take(className));
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // A scope is one string, and no other that equals it.
    public TestLeak[] takeLeaksOf(String scope) {
        return taken(test -> test == scope, () -> leaks.takeScope(scope));
    }

    @Override
    public void say(String text) {
        StandardError.say(List.of(text.split("\n")));
    }

    @Override
    public String printable(String name) {
        return Printable.text(name);
    }

    @Override
    public void missing(String what, Throwable failure) {
        try {
            if (missing.add(what)) {
                StandardError.say((what + ": " + failure).replaceAll("\\R\\s*", " "));
            }
        } catch (Throwable worse) {
            // Such as no memory, or a failure that cannot be put into words. The tests go on.
        }
    }

    /** On a thread of the agent's, since its resources are not tracked, and its delays do not hang the tests. */
    private synchronized TestLeak[] taken(Predicate<String> concerned, Supplier<List<Finding>> findings) {
        AtomicReference<TestLeak @Nullable []> found = new AtomicReference<>();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        AgentThread thread = new AgentThread(
                () -> {
                    try {
                        settle(concerned);
                        found.set(LeakText.of(findings.get()));
                    } catch (Throwable thrown) {
                        failure.set(thrown);
                    }
                },
                "unclosed-tests");
        start(thread);
        boolean interrupted = false;
        long deadline = System.nanoTime() + (MOST_MILLIS + options.grace().toMillis()) * 1_000_000;
        while (thread.isAlive() && System.nanoTime() < deadline) {
            try {
                thread.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
            } catch (InterruptedException meantForTheTest) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        TestLeak[] told = found.get();
        if (told == null) {
            throw new IllegalStateException(reason(failure.get()));
        }
        return told;
    }

    private static void start(AgentThread thread) {
        try {
            thread.start();
        } catch (OutOfMemoryError none) { // no native thread is left, and no test fails for that
            throw new IllegalStateException(reason(none));
        }
    }

    /** Waits briefly for resources that the tests left open, and then forces a collection; returns at once if there are none. */
    private void settle(Predicate<String> concerned) throws InterruptedException {
        long deadline = System.nanoTime() + options.grace().toNanos();
        while (anyOpen(concerned) && System.nanoTime() < deadline) {
            Thread.sleep(PAUSE_MILLIS);
        }
        if (anyOpen(concerned) && !leaks.collect()) {
            throw new IllegalStateException("the collector did not answer (-XX:+DisableExplicitGC?)");
        }
    }

    private boolean anyOpen(Predicate<String> concerned) {
        boolean[] any = {false};
        registry.forEachOpen(allocation -> {
            String test = allocation.test();
            any[0] |= test != null && allocation.type() >= 0 && concerned.test(test);
        });
        return any[0];
    }

    private static String reason(@Nullable Throwable failure) {
        return "leaks of tests cannot be told: "
                + (failure instanceof IllegalStateException
                        ? Objects.requireNonNull(failure.getMessage())
                        : failure == null ? "the collection took too long" : failure.toString());
    }
}
