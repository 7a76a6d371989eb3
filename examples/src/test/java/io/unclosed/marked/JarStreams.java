// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/** Streams of {@code jar:} URLs end in more ways than by their own {@code close()}. */
public final class JarStreams {

    private static final List<Object> SEEN = new ArrayList<>();

    private JarStreams() {}

    public static void main(String[] arguments) throws Exception {
        closedByItself(jar());
        closedByItsJar(jar());
        closedByItsLoader(jar());
        closedByItsLoadersJar(jar());
        contents(jar());
        notThere(jar());
        forgotten(jar());
        System.out.println(SEEN.size());
    }

    private static void closedByItself(File jar) throws IOException {
        try (InputStream in = entry(jar).openStream()) {
            read(in);
        }
        JarURLConnection connection = uncached(jar);
        try (InputStream in = connection.getInputStream()) {
            read(in);
        }
        JarURLConnection twice = uncached(jar);
        read(twice.getInputStream());
        twice.getInputStream().close();
        for (String name : List.of("stored", "empty", "entry")) {
            try (InputStream in = new URL("jar:" + jar.toURI() + "!/" + name).openStream()) {
                read(in);
            }
        }
    }

    private static void closedByItsJar(File jar) throws IOException {
        JarURLConnection connection = uncached(jar);
        read(connection.getInputStream());
        connection.getJarFile().close();
        JarURLConnection cached = (JarURLConnection) entry(jar).openConnection();
        read(cached.getInputStream());
        cached.getJarFile().close();
        JarURLConnection asked = uncached(jar);
        try (JarFile file = asked.getJarFile()) {
            SEEN.add(asked.getContentType());
            read(asked.getInputStream());
            SEEN.add(file.size());
        }
    }

    private static void closedByItsLoader(File jar) throws IOException {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toURI().toURL()}, null)) {
            read(loader.getResourceAsStream("entry"));
            read(loader.getResourceAsStream("stored"));
        }
    }

    private static void closedByItsLoadersJar(File jar) throws IOException {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toURI().toURL()}, null)) {
            read(loader.getResourceAsStream("entry"));
            read(loader.getResource("entry").openStream());
        }
        JarURLConnection cached = (JarURLConnection) entry(jar).openConnection();
        cached.getJarFile().close();
    }

    private static void contents(File jar) throws IOException {
        try (InputStream in = (InputStream) entry(jar).getContent()) {
            read(in);
        }
        try (JarFile file = (JarFile) new URL("jar:" + jar.toURI() + "!/").getContent()) {
            SEEN.add(file.size());
        }
        JarURLConnection connection = uncached(jar);
        try (InputStream in = (InputStream) connection.getContent()) {
            read(in);
        }
    }

    private static void notThere(File jar) throws IOException {
        for (boolean caches : new boolean[] {true, false}) {
            JarURLConnection connection =
                    (JarURLConnection) new URL("jar:" + jar.toURI() + "!/absent").openConnection();
            connection.setUseCaches(caches);
            try {
                connection.getInputStream();
                throw new IllegalStateException("there is one");
            } catch (IOException expected) {
                SEEN.add(expected.getClass());
            }
        }
    }

    private static void forgotten(File jar) throws IOException {
        read(entry(jar).openStream()); // leaked JarURLConnection
        read((InputStream) entry(jar).getContent()); // leaked JarURLConnection
        JarURLConnection connection = uncached(jar);
        read(connection.getInputStream()); // leaked JarFile, JarURLConnection
        uncached(jar).getJarFile().size(); // leaked JarFile
        JarURLConnection twice = (JarURLConnection) entry(jar).openConnection();
        read(twice.getInputStream()); // leaked JarURLConnection
        twice.getInputStream().close();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toURI().toURL()}, null)) {
            SEEN.add(loader.getResource("entry") != null);
        }
        URLClassLoader lost = new URLClassLoader(new URL[] {jar.toURI().toURL()}, null); // leaked URLClassLoader
        read(lost.getResourceAsStream("entry")); // leaked JarURLConnection
    }

    private static void read(InputStream in) throws IOException {
        SEEN.add(in.read());
    }

    private static URL entry(File jar) throws IOException {
        return new URL("jar:" + jar.toURI() + "!/entry");
    }

    private static JarURLConnection uncached(File jar) throws IOException {
        JarURLConnection connection = (JarURLConnection) entry(jar).openConnection();
        connection.setUseCaches(false);
        return connection;
    }

    private static File jar() throws IOException {
        File jar = File.createTempFile("unclosed", ".jar");
        jar.deleteOnExit();
        try (JarOutputStream out = new JarOutputStream(new FileOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("entry"));
            out.write(new byte[100_000]);
            ZipEntry stored = new ZipEntry("stored");
            stored.setMethod(ZipEntry.STORED);
            stored.setSize(1);
            stored.setCrc(0xd202ef8dL);
            out.putNextEntry(stored);
            out.write(0);
            out.putNextEntry(new ZipEntry("empty"));
        }
        return jar;
    }
}
