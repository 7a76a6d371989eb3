// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Class loaders, and the streams of the resources that they find. */
public final class Loaders {

    private static final List<Object> HELD = new ArrayList<>();

    private Loaders() {}

    public static void main(String[] arguments) throws Exception {
        URL jar = jar();
        find(new URLClassLoader(new URL[] {jar})); // leaked URLClassLoader
        find(new Sub(jar));
        new URLClassLoader(new URL[] {jar}); // has opened nothing
        try (URLClassLoader closed = new URLClassLoader(new URL[] {jar})) {
            find(closed);
        }
        URLClassLoader held = new URLClassLoader(new URL[] {jar}); // open URLClassLoader
        HELD.add(held);
        find(held);
        held.getResourceAsStream("entry").read(); // leaked JarURLConnection
        try (InputStream in = held.getResourceAsStream("entry")) {
            in.read();
        }
        InputStream read = held.getResourceAsStream("entry");
        read.readAllBytes();
        read.close();
        System.out.println("done");
    }

    private static void find(ClassLoader loader) {
        HELD.add(loader.getResource("entry").getPath());
        try {
            loader.loadClass("no.such.Class");
        } catch (ClassNotFoundException expected) {
            HELD.add(expected.getClass());
        }
    }

    static final class Sub extends URLClassLoader {
        Sub(URL url) {
            super("named", new URL[] {url}, null); // leaked URLClassLoader
        }
    }

    private static URL jar() throws IOException {
        File jar = File.createTempFile("unclosed", ".jar");
        jar.deleteOnExit();
        try (ZipOutputStream out = new ZipOutputStream(new FileOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("entry"));
            out.write(new byte[10_000]);
        }
        return jar.toURI().toURL();
    }
}
