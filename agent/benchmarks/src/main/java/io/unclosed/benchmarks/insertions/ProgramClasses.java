// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.insertions;

import org.jspecify.annotations.Nullable;

/** Tells the classes of the measured program, into which the insertions of families go. */
final class ProgramClasses {

    private static final ClassLoader LOADER = ClassLoader.getSystemClassLoader();

    private ProgramClasses() {}

    /** Whether a class is of the program: not of the JDK, of Byte Buddy or of this agent. */
    static boolean include(@Nullable ClassLoader loader, String internalName) {
        return loader == LOADER
                && !internalName.startsWith("net/bytebuddy/")
                && !internalName.startsWith("io/unclosed/benchmarks/insertions/");
    }
}
