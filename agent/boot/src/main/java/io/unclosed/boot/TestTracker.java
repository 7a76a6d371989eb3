// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import java.util.TimerTask;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;

/**
 * Which test each thread works for, as the listener of the tests tells, and as the calls in threads and executors of the
 * JDK that carry it on, which are there only once {@link #watch} was called.
 *
 * <p>A thread works for the test that started it, a task for the one that submitted it, whichever thread runs it. Tests
 * are text: nothing here leads to a class of the program. Safe for any thread at any time; none of the calls throws.
 */
public final class TestTracker {

    private static volatile @Nullable AssignmentTable table;

    private TestTracker() {}

    /** Begins to tell tests apart. Until then no thread works for a test. */
    public static void watch() {
        if (table == null) {
            table = new AssignmentTable();
        }
    }

    /** Ends it for good. */
    public static void stop() {
        table = null;
    }

    /** The test that the current thread works for. */
    public static @Nullable String current() {
        AssignmentTable live = table;
        if (live == null) {
            return null;
        }
        Assignment mine = live.find(Thread.currentThread());
        return mine == null ? null : mine.test;
    }

    /**
     * The current thread works for a test from now on, or for none.
     *
     * @return the test that it worked for before
     */
    public static @Nullable String enter(@Nullable String test) {
        AssignmentTable live = table;
        if (live == null) {
            return null;
        }
        Assignment mine = mine(live);
        String before = mine.test;
        mine.test = test;
        return before;
    }

    /** {@code Thread.start} was entered. */
    public static void starts(@Nullable Object thread) {
        AssignmentTable live = table;
        if (live == null || thread == null) {
            return;
        }
        try {
            String test = current();
            // One that runs already will refuse to start again, and has its own.
            if (test != null && live.find(thread) == null) {
                live.add(new Assignment(thread, System.identityHashCode(thread), test));
            }
        } catch (VirtualMachineError | LinkageError | RuntimeException lost) {
            return; // for lack of memory or stack: the thread works for no test
        }
    }

    /** A task was made or handed to an executor. */
    public static void submitted(@Nullable Object task) {
        AssignmentTable live = table;
        if (live == null || task == null) {
            return;
        }
        try {
            String test = current();
            if (test != null) {
                live.add(new Assignment(task, System.identityHashCode(task), test));
            }
        } catch (VirtualMachineError | LinkageError | RuntimeException lost) {
            return;
        }
    }

    /** An executor refused a task. */
    public static void refused(@Nullable Object task) {
        AssignmentTable live = table;
        if (live == null || task == null) {
            return;
        }
        try {
            live.take(task);
        } catch (VirtualMachineError | LinkageError | RuntimeException lost) {
            return;
        }
    }

    /** A thread of an executor is about to run a task, and nothing else before the next one. */
    public static void runs(@Nullable Object task) {
        AssignmentTable live = table;
        if (live == null || task == null) {
            return;
        }
        try {
            mine(live).test = testOf(live, task);
        } catch (VirtualMachineError | LinkageError | RuntimeException lost) {
            return;
        }
    }

    /** A thread begins to run a task, maybe inside of another one. */
    public static void begins(@Nullable Object task) {
        AssignmentTable live = table;
        if (live == null || task == null) {
            return;
        }
        try {
            mine(live).enter(task, testOf(live, task));
        } catch (VirtualMachineError | LinkageError | RuntimeException lost) {
            return;
        }
    }

    /** The thread ran the task, and continues with its earlier test. */
    public static void ends(@Nullable Object task) {
        AssignmentTable live = table;
        if (live == null || task == null) {
            return;
        }
        try {
            mine(live).leave(task);
        } catch (VirtualMachineError | LinkageError | RuntimeException lost) {
            return;
        }
    }

    private static Assignment mine(AssignmentTable live) {
        Thread thread = Thread.currentThread();
        Assignment mine = live.find(thread);
        if (mine == null) {
            mine = new Assignment(thread, System.identityHashCode(thread), null);
            live.add(mine);
        }
        return mine;
    }

    private static @Nullable String testOf(AssignmentTable live, Object task) {
        // A scheduled task may run repeatedly.
        boolean again = task instanceof ScheduledFuture || task instanceof TimerTask;
        Assignment assignment = again ? live.find(task) : live.take(task);
        return assignment == null ? null : assignment.test;
    }
}
