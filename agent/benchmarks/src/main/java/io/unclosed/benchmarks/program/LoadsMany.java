// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.program;

import java.io.IOException;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** Loads and links, without initialising, the first so many classes of a jar of the class path. */
public final class LoadsMany {

    private static final String SUFFIX = ".class";

    private LoadsMany() {}

    public static void main(String[] arguments) throws IOException {
        List<String> names = classes(arguments[0]);
        int most = Integer.parseInt(arguments[1]);
        long start = System.nanoTime();
        int loaded = 0;
        for (int i = 0; i < names.size() && loaded < most; i++) {
            loaded += load(names.get(i));
        }
        System.out.println("millis=" + (System.nanoTime() - start) / 1e6);
        System.out.println("classes=" + loaded);
    }

    private static List<String> classes(String jar) throws IOException {
        try (JarFile file = new JarFile(jar)) {
            return file.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith("org/jruby/") && name.endsWith(SUFFIX))
                    .map(name ->
                            name.substring(0, name.length() - SUFFIX.length()).replace('/', '.'))
                    .toList();
        }
    }

    /** 1, or 0 where it is an interface or needs another class that is not there. */
    private static int load(String name) {
        try {
            Class<?> loaded = Class.forName(name, false, ClassLoader.getSystemClassLoader());
            // Asked for its constructors, the JVM links the class, as it does before the first call.
            return loaded.getDeclaredConstructors().length > 0 ? 1 : 0;
        } catch (ClassNotFoundException | LinkageError optional) {
            return 0;
        }
    }
}
