// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Zip files, and the native memory of inflaters and deflaters. */
public final class Zips {

    private static final List<Object> HELD = new ArrayList<>();

    private Zips() {}

    public static void main(String[] arguments) throws IOException {
        File zip = File.createTempFile("unclosed", ".zip");
        zip.deleteOnExit();
        try (ZipOutputStream out = new ZipOutputStream(new FileOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("entry"));
            out.write(new byte[100]);
        }
        forgotten(zip);
        HELD.add(new ZipFile(zip)); // open ZipFile
        HELD.add(new Inflater()); // open Inflater
        closed(zip);
        sharedSource(zip);
        inMemory();
        byUrl(zip);
        nothingOpened(zip);
        System.out.println("done");
    }

    private static void forgotten(File zip) throws IOException {
        new ZipFile(zip); // leaked ZipFile
        new ZipFile(zip.getPath()); // leaked ZipFile
        new ZipFile(zip, StandardCharsets.UTF_8); // leaked ZipFile
        new ZipFile(zip, ZipFile.OPEN_READ, StandardCharsets.UTF_8); // leaked ZipFile
        new JarFile(zip); // leaked JarFile
        new JarFile(zip.getPath(), true); // leaked JarFile
        new ZipFile(zip).stream().count(); // leaked ZipFile
        entry(new JarFile(zip)).read(); // leaked JarFile
        new Inflater(); // leaked Inflater
        new Inflater(true); // leaked Inflater
        new Deflater(); // leaked Deflater
        new Deflater(1); // leaked Deflater
        new Deflater(1, true); // leaked Deflater
    }

    private static InputStream entry(ZipFile file) throws IOException {
        return file.getInputStream(file.getEntry("entry"));
    }

    private static void closed(File zip) throws IOException {
        try (ZipFile file = new ZipFile(zip)) {
            entry(file).readAllBytes(); // closed by the zip file
            try (InputStream in = entry(file)) {
                in.readAllBytes();
            }
        }
        JarFile twice = new JarFile(zip);
        twice.close();
        twice.close();
        try (FileSystem files = FileSystems.newFileSystem(zip.toPath())) {
            HELD.add(Files.readAllBytes(files.getPath("entry")).length);
            Files.writeString(files.getPath("added"), "text");
        }
        Inflater inflater = new Inflater();
        inflater.end();
        inflater.end();
        new Deflater().end();
        new GZIPOutputStream(new ByteArrayOutputStream()).close();
        new DeflaterOutputStream(new ByteArrayOutputStream()).close();
        new ZipInputStream(new FileInputStream(zip)).close();
        new JarInputStream(new FileInputStream(zip)).close();
    }

    /** Two zip files share what is behind them: the first one's file is open for as long as the second one needs it. */
    private static void sharedSource(File zip) throws IOException {
        ZipFile first = new ZipFile(zip);
        ZipFile second = new ZipFile(zip);
        first.close();
        second.close();
    }

    /** A stream in memory is not tracked, its inflater is. */
    private static void inMemory() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new GZIPOutputStream(bytes).close();
        byte[] packed = bytes.toByteArray();
        new GZIPInputStream(new ByteArrayInputStream(packed)).close();
        new GZIPInputStream(new ByteArrayInputStream(packed)); // leaked Inflater
        new ZipInputStream(new ByteArrayInputStream(packed)); // leaked Inflater
        new GZIPOutputStream(new ByteArrayOutputStream()); // leaked Deflater
        // Closing the stream does not end an inflater that was passed in.
        new InflaterInputStream(new ByteArrayInputStream(packed), new Inflater()).close(); // leaked Inflater
    }

    private static void byUrl(File zip) throws IOException {
        String url = "jar:" + zip.toURI() + "!/entry";
        new URL(url).openStream().readAllBytes(); // leaked JarURLConnection
        URLConnection careful = new URL(url).openConnection();
        careful.setUseCaches(false);
        careful.getInputStream().close();
        URLConnection careless = new URL(url).openConnection();
        careless.setUseCaches(false);
        careless.getInputStream().readAllBytes(); // leaked JarFile, JarURLConnection
    }

    private static void nothingOpened(File zip) throws IOException {
        File text = Scratch.file();
        for (File bad : List.of(new File("/no/such/file"), text)) {
            try {
                HELD.add(new ZipFile(bad));
            } catch (IOException expected) {
                HELD.add(expected.getClass());
            }
            try {
                HELD.add(FileSystems.newFileSystem(bad.toPath(), (ClassLoader) null));
            } catch (IOException | RuntimeException expected) {
                HELD.add(expected.getClass());
            }
        }
    }
}
