// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.bootstrap;

import java.lang.instrument.Instrumentation;
import java.util.Map;
import java.util.Set;

/**
 * Defines the bootstrap classes straight into the bootstrap loader.
 *
 * <p>{@link Instrumentation#appendToBootstrapClassLoaderSearch} would do, too, but makes the JVM warn that sharing is
 * only supported for boot loader classes and switches class-data sharing off for the program.
 */
public final class BootstrapClasses {

    private static final String TRACKER = "io.unclosed.boot.Tracker";

    private BootstrapClasses() {}

    /** Defines the classes and opens the needed packages of {@code java.base} to them and to the agent. */
    public static void lay(Instrumentation instrumentation, Map<String, byte[]> classes) throws ClassNotFoundException {
        Set<Module> us = Set.of(BootstrapClasses.class.getModule());
        instrumentation.redefineModule(
                Object.class.getModule(),
                Set.of(),
                Map.of("jdk.internal.misc", us, "jdk.internal.access", us),
                Map.of(),
                Set.of(),
                Map.of());
        for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
            JavaBase.define(entry.getKey(), entry.getValue());
        }
        // The raw stack of a Throwable is a private field of java.lang; the bootstrap classes probe it.
        JavaBase.open("java.lang", Class.forName(TRACKER, false, null).getModule());
    }
}
