// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import org.jspecify.annotations.Nullable;

/**
 * The agent's services for a listener of tests, which is loaded with the program. Only text passes between them, so that
 * neither keeps the other.
 *
 * <p>Safe for any thread.
 */
public abstract class TestInspector {

    private static volatile @Nullable TestInspector present;

    /** The agent's, or null where it was told to leave tests alone. */
    public static @Nullable TestInspector present() {
        return present;
    }

    /** For the agent, once, at start. */
    public static void install(TestInspector inspector) {
        present = inspector;
    }

    /** Inserted into the launcher, for when the listener could not decide an outcome. */
    public static void outcomeFailed(Throwable failure) {
        TestInspector inspector = present;
        if (inspector != null) {
            inspector.missing("leaks do not fail their tests", failure);
        }
    }

    /** Whether leaks are looked for while tests run, to say or fail them; else they only go into the report. */
    public abstract boolean looks();

    /** Whether leaks fail the class of the tests, or the run. */
    public abstract boolean fails();

    /** Whether leaks are looked for after each class; else once, after all. */
    public abstract boolean afterEachClass();

    /**
     * Tests begin to run. Threads and executors carry the test on from now on. May be called again.
     *
     * @param launcher the loader of the launcher of the JUnit Platform; null where another one runs the tests
     */
    public abstract void begin(@Nullable ClassLoader launcher);

    /** Resources that a test leaves unclosed are no findings. */
    public abstract void allow(String test, String reason);

    /**
     * Forces a collection, if there is anything to wait for, and takes the leaks of a class's tests that were not taken
     * yet.
     *
     * @param className null for those of all classes
     * @throws IllegalStateException if it cannot tell, with a sentence that says why
     */
    public abstract TestLeak[] takeLeaks(@Nullable String className);

    /**
     * As {@link #takeLeaks}, for resources that were opened under one {@link TestTracker#enter} only.
     *
     * @param scope the very string that was entered, and no other that equals it
     */
    public abstract TestLeak[] takeLeaksOf(String scope);

    /** Keeps the leaks of this very string apart, for {@link #takeLeaksOf}. */
    public abstract void separate(String scope);

    /** Says something on standard error, each line marked as the agent's. */
    public abstract void say(String text);

    /** A name that a console can show: on one line, without control characters. */
    public abstract String printable(String name);

    /** A listener failed. Says so in one line, the first time only, and throws nothing. */
    public abstract void missing(String what, Throwable failure);
}
