// SPDX-License-Identifier: Apache-2.0
package io.unclosed.premain;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where the JVM enters. Opens the upper floor and hands over to it. */
public final class Premain {

    private static final String UPPER = "upper/";
    private static final String GROUND = "ground/";

    private Premain() {}

    /** Called by the JVM before {@code main}. Never throws: a program must run even if Unclosed cannot. */
    public static void premain(@Nullable String options, Instrumentation instrumentation) {
        try {
            start(options == null ? "" : options, instrumentation);
        } catch (Throwable failure) {
            Throwable cause = failure instanceof InvocationTargetException ? failure.getCause() : failure;
            new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true)
                    .println("unclosed: could not start, the program runs unwatched: " + cause);
        }
    }

    private static void start(String options, Instrumentation instrumentation)
            throws IOException, URISyntaxException, ReflectiveOperationException {
        File jar = new File(Premain.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        ClassLoader upper = new UpperLoader(JarRooms.read(jar, GROUND), JarRooms.read(jar, UPPER));
        upper.loadClass("io.unclosed.core.Agent")
                .getMethod("start", String.class, Instrumentation.class)
                .invoke(null, options, instrumentation);
    }
}
