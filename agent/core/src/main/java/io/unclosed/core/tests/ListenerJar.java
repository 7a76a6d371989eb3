// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.tests;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.function.Consumer;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * Brings the listener of tests along: when the system class loader loads the interface of listeners, which the launcher
 * needs before it looks for any, the listener's jar goes behind the class path.
 *
 * <p>Not where another loader has the launcher. What is behind the class path can be seen through that loader, too, but
 * does not see its launcher, and a provider that does not fit would break it.
 */
public final class ListenerJar implements ClassFileTransformer {

    static final String PACKAGE = "io/unclosed/junit/";

    private static final String LISTENERS = "org/junit/platform/launcher/TestExecutionListener";
    private static final String OUR_LISTENER = "io.unclosed.junit.UnclosedListener";

    private final Instrumentation instrumentation;
    private final Consumer<String> problems;

    /** @param problems is told why the listener could not be brought */
    public ListenerJar(Instrumentation instrumentation, Consumer<String> problems) {
        this.instrumentation = instrumentation;
        this.problems = problems;
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable Module module,
            @Nullable ClassLoader loader,
            @Nullable String className,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] classFile) {
        if (LISTENERS.equals(className) && loader == ClassLoader.getSystemClassLoader()) {
            try {
                instrumentation.removeTransformer(this);
                if (!isOnClassPath(loader)) {
                    append();
                }
            } catch (IOException | RuntimeException | Error failure) {
                problems.accept("tests are not told apart, the listener could not be brought along: " + failure);
            }
        }
        return null;
    }

    /** Whether a loader sees the listener, the program's own or the one that was brought. */
    static boolean isSeenBy(@Nullable ClassLoader loader) {
        return loader != null && isOnClassPath(loader);
    }

    private static boolean isOnClassPath(ClassLoader loader) {
        return loader.getResource(OUR_LISTENER.replace('.', '/') + ".class") != null;
    }

    private void append() throws IOException {
        Path jar = Files.createTempFile("unclosed-junit-", ".jar");
        jar.toFile().deleteOnExit();
        try (InputStream in = ListenerJar.class.getResourceAsStream("unclosed-junit.jar")) {
            if (in == null) {
                throw new IOException("the agent jar lacks it");
            }
            Files.write(jar, in.readAllBytes());
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            instrumentation.appendToSystemClassLoaderSearch(file);
        }
    }
}
