// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import io.unclosed.model.Frame;
import java.util.Set;

/** Tells libraries apart by the beginnings of their packages' names, such as {@code io.grpc}. */
final class Library {

    /** Under these are libraries of many: the next part tells which. */
    private static final Set<String> OF_MANY =
            Set.of("org.apache", "org.eclipse", "com.google", "com.github", "io.github", "com.sun");

    private Library() {}

    static String of(Frame frame) {
        return of(frame.className());
    }

    /** The library of a class, given by its full name. */
    static String of(String className) {
        String start = parts(className, 2);
        return OF_MANY.contains(start) ? parts(className, 3) : start;
    }

    private static String parts(String name, int count) {
        int end = -1;
        for (int part = 0; part < count; part++) {
            end = name.indexOf('.', end + 1);
            if (end < 0) {
                return name;
            }
        }
        return name.substring(0, end);
    }
}
