// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.tests;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * Brings the listener of tests along: where the launcher is on the class path, the listener's jar goes behind it.
 *
 * <p>At start, since later, when the launcher is loaded, there is no place for it: inside a class file transformer nothing
 * may be opened or loaded. And not where only another loader has the launcher: what is behind the class path can be seen
 * through that loader, too, but does not see its launcher, and a provider that does not fit would break it.
 */
final class ListenerJar {

    static final String PACKAGE = "io/unclosed/junit/";

    private static final String LAUNCHERS_LISTENER = "org/junit/platform/launcher/TestExecutionListener.class";
    private static final String OUR_LISTENER = PACKAGE + "UnclosedListener.class";

    private ListenerJar() {}

    /** Puts it behind the class path, if the launcher is there and the listener is not. */
    static void append(Instrumentation instrumentation) throws IOException {
        if (isOnClassPath(LAUNCHERS_LISTENER) && !isOnClassPath(OUR_LISTENER)) {
            try (JarFile file = new JarFile(write().toFile())) {
                instrumentation.appendToSystemClassLoaderSearch(file);
            }
        }
    }

    /** Whether a class of a loader can call the listener, the program's own or the one that was brought. */
    static boolean isSeenBy(@Nullable ClassLoader loader) {
        return loader != null && loader.getResource(OUR_LISTENER) != null;
    }

    private static boolean isOnClassPath(String classFile) {
        return ClassLoader.getSystemResource(classFile) != null;
    }

    private static Path write() throws IOException {
        Path jar = Files.createTempFile("unclosed-junit-", ".jar");
        jar.toFile().deleteOnExit();
        try (InputStream in = ListenerJar.class.getResourceAsStream("unclosed-junit.jar")) {
            if (in == null) {
                throw new IOException("the agent jar lacks it");
            }
            Files.write(jar, in.readAllBytes());
        }
        return jar;
    }
}
