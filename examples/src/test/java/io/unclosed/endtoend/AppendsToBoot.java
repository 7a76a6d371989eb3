// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.util.jar.JarFile;

/** An agent that puts classes before all loaders, as libraries of mocks do: the JVM itself keeps that jar open. */
public final class AppendsToBoot {

    private AppendsToBoot() {}

    /** @param jar a path */
    public static void premain(String jar, Instrumentation instrumentation) throws IOException, ClassNotFoundException {
        try (JarFile file = new JarFile(jar)) {
            instrumentation.appendToBootstrapClassLoaderSearch(file);
        }
        Class.forName("io.unclosed.misbehaving.OpensUnseen", false, null);
    }
}
