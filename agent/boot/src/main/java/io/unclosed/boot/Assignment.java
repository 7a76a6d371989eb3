// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * The test that a thread or a task works for. It never keeps the thread or task alive.
 *
 * <p>What changes of a thread's, that thread changes itself, or the one that starts it before it does.
 */
final class Assignment extends WeakReference<Object> {

    final int hash;

    /** Null where it works for none. */
    @Nullable
    String test;

    private @Nullable Outer outer;

    Assignment(Object worker, int hash, @Nullable String test) {
        super(worker);
        this.hash = hash;
        this.test = test;
    }

    /** A task inside of another one, as a thread that waits for a task runs others meanwhile. */
    void enter(Object task, @Nullable String inner) {
        outer = new Outer(System.identityHashCode(task), test, outer);
        test = inner;
    }

    /** Back to the assignment before the task, also where a task inside of this one never said that it ended. */
    void leave(Object task) {
        int hash = System.identityHashCode(task);
        Outer entered = outer;
        while (entered != null && entered.task != hash) {
            entered = entered.next;
        }
        if (entered != null) {
            test = entered.test;
            outer = entered.next;
        }
    }

    /** The assignment before a task. */
    private static final class Outer {
        final int task;
        final @Nullable String test;
        final @Nullable Outer next;

        Outer(int task, @Nullable String test, @Nullable Outer next) {
            this.task = task;
            this.test = test;
            this.next = next;
        }
    }
}
