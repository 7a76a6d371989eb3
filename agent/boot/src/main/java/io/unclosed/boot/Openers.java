// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which thread opened what, without keeping it alive: by weak references, of which a thread mostly gets the
 * same one again. Safe for several threads; what gets lost in a race costs a second reference.
 */
final class Openers {

    static final StackTraceElement[] NO_STACK = {};

    private static final int SLOTS = 256;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private final @Nullable WeakReference<Thread>[] recent = new WeakReference[SLOTS];

    /** The current thread. */
    WeakReference<Thread> current() {
        Thread thread = Thread.currentThread();
        int slot = System.identityHashCode(thread) & (SLOTS - 1);
        WeakReference<Thread> known = recent[slot];
        if (known == null || !known.refersTo(thread)) {
            known = new WeakReference<>(thread);
            recent[slot] = known;
        }
        return known;
    }

    /** The stack of a thread, platform or virtual; empty where it ended or the JVM does not tell. */
    static StackTraceElement[] stackOf(Thread thread) {
        MethodHandle query = StackQuery.HANDLE;
        try {
            StackTraceElement[] stack = null;
            if (query != null && StackQuery.FOR_ONE) {
                stack = (StackTraceElement[]) query.invokeExact(thread);
            } else if (query != null) {
                stack = ((StackTraceElement[][]) query.invokeExact(new Thread[] {thread}))[0];
            }
            return stack == null ? NO_STACK : stack;
        } catch (Throwable unable) {
            return NO_STACK;
        }
    }

    /** Not {@link Thread#getStackTrace}, which a thread of the program may override, and JDK 17's asks its security manager. */
    private static final class StackQuery {

        static final @Nullable MethodHandle HANDLE;
        static final boolean FOR_ONE;

        static {
            MethodHandle forOne = find("asyncGetStackTrace", false, MethodType.methodType(StackTraceElement[].class));
            FOR_ONE = forOne != null;
            HANDLE = forOne != null
                    ? forOne
                    : find("dumpThreads", true, MethodType.methodType(StackTraceElement[][].class, Thread[].class));
        }

        private static @Nullable MethodHandle find(String name, boolean isStatic, MethodType type) {
            try {
                MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(Thread.class, MethodHandles.lookup());
                return isStatic
                        ? lookup.findStatic(Thread.class, name, type)
                        : lookup.findVirtual(Thread.class, name, type);
            } catch (Throwable absent) {
                return null;
            }
        }
    }
}
