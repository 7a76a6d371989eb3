// SPDX-License-Identifier: Apache-2.0
package io.unclosed.examples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Reads zip files, and packs by hand. */
public final class ZipReader {

    private ZipReader() {}

    /** Reads a small zip file that it makes itself. */
    public static void main(String[] arguments) throws IOException, DataFormatException {
        Path zip = Files.createTempFile("unclosed-example", ".zip");
        write(zip);
        System.out.println("forgotten zip: " + readForgotten(zip));
        System.out.println("forgotten jar: " + readJarForgotten(zip));
        System.out.println("careful: " + read(zip));
        System.out.println("by hand: " + unpack(pack("hello by hand")));
        Files.delete(zip);
    }

    private static void write(Path zip) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("hello.txt"));
            out.write("hello zip".getBytes(StandardCharsets.UTF_8));
        }
    }

    /** One finding, although there is a file and an inflater behind it: they are the zip file's. */
    private static String readForgotten(Path zip) throws IOException {
        ZipFile file = new ZipFile(zip.toFile()); // leaked ZipFile
        return text(file.getInputStream(file.getEntry("hello.txt")));
    }

    private static String readJarForgotten(Path zip) throws IOException {
        JarFile file = new JarFile(zip.toFile()); // leaked JarFile
        return text(file.getInputStream(file.getEntry("hello.txt")));
    }

    /** Closing the zip file closes the entry's stream. */
    private static String read(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return text(file.getInputStream(file.getEntry("hello.txt")));
        }
    }

    private static byte[] pack(String text) {
        Deflater deflater = new Deflater(); // leaked Deflater
        deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
        deflater.finish();
        byte[] packed = new byte[100];
        int length = deflater.deflate(packed);
        return java.util.Arrays.copyOf(packed, length);
    }

    private static String unpack(byte[] packed) throws DataFormatException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] text = new byte[100];
            return new String(text, 0, inflater.inflate(text), StandardCharsets.UTF_8);
        } finally {
            inflater.end();
        }
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
