// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Knows the threads on which the JVM runs finalizers and Cleaners. A resource that is closed there was not closed by
 * the program: {@code finalize() { close(); }} only looks like it.
 */
final class CleanupThreads {

    /** Threads of the program that run a Cleaner, made by its own thread factory. Weak, so that they can go. */
    private final AtomicReference<@Nullable Sweeper> sweepers = new AtomicReference<>();

    private final @Nullable Class<?> finalizerThread = find("java.lang.ref.Finalizer$FinalizerThread");
    private final @Nullable Class<?> innocuousThread = find("jdk.internal.misc.InnocuousThread");
    private final @Nullable Class<?> referenceHandler = find("java.lang.ref.Reference$ReferenceHandler");

    boolean isCleanupThread(Thread thread) {
        if (sweepers.get() != null && sweeps(thread)) {
            return true;
        }
        Class<?> kind = thread.getClass();
        if (kind == Thread.class) {
            return thread.getName().equals("Secondary finalizer"); // what Runtime.runFinalization() starts
        }
        if (kind == finalizerThread || kind == referenceHandler) {
            return true;
        }
        // java.lang.ref.Cleaner.create() names its thread Cleaner-N; the JDK's own is the Common-Cleaner.
        return kind == innocuousThread
                && (thread.getName().startsWith("Cleaner-") || thread.getName().equals("Common-Cleaner"));
    }

    /** A Cleaner began to run on a thread. */
    void add(Thread thread) {
        if (isCleanupThread(thread)) {
            return;
        }
        Sweeper head;
        do {
            head = sweepers.get();
        } while (!sweepers.compareAndSet(head, new Sweeper(thread, live(head))));
    }

    private boolean sweeps(Thread thread) {
        for (Sweeper sweeper = sweepers.get(); sweeper != null; sweeper = sweeper.next) {
            if (sweeper.refersTo(thread)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Sweeper live(@Nullable Sweeper head) {
        Sweeper first = head;
        while (first != null && first.refersTo(null)) {
            first = first.next;
        }
        return first;
    }

    private static final class Sweeper extends WeakReference<Thread> {
        final @Nullable Sweeper next;

        Sweeper(Thread thread, @Nullable Sweeper next) {
            super(thread);
            this.next = next;
        }
    }

    private static @Nullable Class<?> find(String name) {
        try {
            return Class.forName(name, false, null);
        } catch (ClassNotFoundException absent) {
            return null;
        }
    }
}
