// SPDX-License-Identifier: Apache-2.0
package io.unclosed.misbehaving;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;

/**
 * Opens and closes so many that no budget for stacks pays for them all. Only then the JDK opens some of the same types
 * for itself, which stay open until the end.
 */
public final class OpensBesideTheJdk {

    private static final int CLOSED = 5_000;
    private static final Object[] HELD = new Object[3];

    private OpensBesideTheJdk() {}

    public static void main(String[] arguments) throws Exception {
        File jar = jarOfThisClass();
        for (int i = 0; i < CLOSED; i++) {
            new JarFile(jar, false).close();
            new RandomAccessFile(jar, "r").close();
            new FileInputStream(jar).close();
            new Inflater().end();
        }
        URL[] urls = {jar.toURI().toURL()};
        URLClassLoader loader = new URLClassLoader(urls, null); // open URLClassLoader
        HELD[0] = loader;
        HELD[1] = loader.loadClass(OpensBesideTheJdk.class.getName());
        HELD[2] = SecureRandom.getInstanceStrong().nextInt();
        System.out.println("done");
        System.out.flush();
        System.exit(0);
    }

    private static File jarOfThisClass() throws IOException {
        File jar = File.createTempFile("unclosed", ".jar");
        jar.deleteOnExit();
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar.toPath()));
                InputStream in = OpensBesideTheJdk.class.getResourceAsStream("OpensBesideTheJdk.class")) {
            out.putNextEntry(new ZipEntry(OpensBesideTheJdk.class.getName().replace('.', '/') + ".class"));
            in.transferTo(out);
        }
        return jar;
    }
}
