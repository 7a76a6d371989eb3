// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import org.jspecify.annotations.Nullable;

/**
 * Knows the threads on which the JVM runs finalizers and Cleaners. A resource that is closed there was not closed by
 * the program: {@code finalize() { close(); }} only looks like it.
 */
final class Janitors {

    private final @Nullable Class<?> finalizerThread = find("java.lang.ref.Finalizer$FinalizerThread");
    private final @Nullable Class<?> innocuousThread = find("jdk.internal.misc.InnocuousThread");
    private final @Nullable Class<?> referenceHandler = find("java.lang.ref.Reference$ReferenceHandler");

    boolean isJanitor(Thread thread) {
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

    private static @Nullable Class<?> find(String name) {
        try {
            return Class.forName(name, false, null);
        } catch (ClassNotFoundException absent) {
            return null;
        }
    }
}
