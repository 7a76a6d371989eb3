// SPDX-License-Identifier: Apache-2.0
package io.unclosed.misbehaving;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A class loader whose classes forget files and leave one open is dropped, as a container does with applications. */
public final class DropsLoader {

    private static final List<Object> HELD = new ArrayList<>();

    private DropsLoader() {}

    public static void main(String[] arguments) throws Exception {
        WeakReference<ClassLoader> dropped = useAndDrop();
        Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (dropped.get() != null && Instant.now().isBefore(deadline)) {
            System.gc();
            Thread.sleep(20);
        }
        System.out.println(dropped.get() == null ? "collected" : "still there");
    }

    private static WeakReference<ClassLoader> useAndDrop() throws Exception {
        URL classes = DropsLoader.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
            Class<?> application = loader.loadClass(Application.class.getName());
            if (application.getClassLoader() != loader) {
                throw new IllegalStateException("not loaded afresh");
            }
            HELD.add(application.getMethod("run", File.class).invoke(null, SomeFile.FILE));
            return new WeakReference<>(loader);
        }
    }

    /** Loaded by the loader that is dropped. */
    public static final class Application {

        private Application() {}

        /** Returns what stays open and is no object of this loader's. */
        public static Object run(File file) throws IOException {
            new FileInputStream(file); // leaked FileInputStream
            new OwnStream(file);
            return new FileInputStream(file); // open FileInputStream
        }
    }

    /** A resource whose class goes with the loader. */
    private static final class OwnStream extends FileInputStream {
        OwnStream(File file) throws FileNotFoundException {
            super(file); // leaked FileInputStream
        }
    }
}
