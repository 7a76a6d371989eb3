// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.text;

import java.util.List;

/** Tells the JDK's classes by their names. */
final class Jdk {

    private static final List<String> PACKAGES = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

    private Jdk() {}

    static boolean owns(String className) {
        return PACKAGES.stream().anyMatch(className::startsWith);
    }
}
