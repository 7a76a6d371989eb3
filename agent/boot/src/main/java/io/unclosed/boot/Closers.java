// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows the classes whose closing members were instrumented, so that an object is tracked only if its closing would be
 * seen: hidden classes, say, are never instrumented.
 */
final class Closers extends ClassValue<Boolean> {

    private final Map<String, Boolean> instrumented = new ConcurrentHashMap<>();

    /** A class, by its name, got the calls. It is not loaded yet, so nobody has asked for it. */
    void add(String className) {
        instrumented.put(className, Boolean.TRUE);
    }

    boolean closeSeenInVery(Class<?> type) {
        return instrumented.containsKey(type.getName());
    }

    boolean closeSeenOf(Class<?> type) {
        return get(type);
    }

    @Override
    protected Boolean computeValue(Class<?> type) {
        if (instrumented.containsKey(type.getName())) {
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
