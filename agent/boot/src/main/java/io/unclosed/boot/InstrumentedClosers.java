// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import org.jspecify.annotations.Nullable;

/**
 * Knows the classes whose closing members were instrumented, so that an object is tracked only if its closing would be
 * seen: hidden classes, say, are never instrumented.
 */
final class InstrumentedClosers extends ClassValue<Boolean> {

    private final ClassNames instrumented = new ClassNames();

    /** A class of a loader got the calls. It is not loaded yet, so it was not asked for. */
    void add(@Nullable ClassLoader loader, String className) {
        instrumented.add(loader, className);
    }

    boolean closeSeenInVery(Class<?> type) {
        return instrumented.contains(type.getClassLoader(), type.getName());
    }

    boolean closeSeenOf(Class<?> type) {
        return get(type);
    }

    @Override
    protected Boolean computeValue(Class<?> type) {
        if (closeSeenInVery(type)) {
            return Boolean.TRUE;
        }
        Class<?> superclass = type.getSuperclass();
        if (superclass != null && get(superclass)) {
            return Boolean.TRUE;
        }
        for (Class<?> parent : type.getInterfaces()) {
            if (get(parent)) {
                return Boolean.TRUE;
            }
        }
        return Boolean.FALSE;
    }
}
