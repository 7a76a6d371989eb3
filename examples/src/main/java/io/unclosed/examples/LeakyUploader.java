// SPDX-License-Identifier: Apache-2.0
package io.unclosed.examples;

import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** "Uploads" files, compressed. It forgets one thing on the normal way and another one when a file is bad. */
public final class LeakyUploader {

    private static final int FILES = 3;

    private long uploaded;

    private LeakyUploader() {}

    /** Uploads a few files. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("unclosed-example");
        LeakyUploader uploader = new LeakyUploader();
        for (int i = 1; i <= FILES; i++) {
            Path file = Files.writeString(folder.resolve("invoice-" + i + ".txt"), "invoice " + i);
            uploader.upload(file);
            uploader.uploadCarefully(file);
            Files.delete(file);
        }
        Path bad = Files.writeString(folder.resolve("bad.txt"), "");
        try {
            uploader.uploadChecked(bad);
        } catch (IOException expected) {
            System.out.println("refused " + bad.getFileName());
        }
        Files.delete(bad);
        Files.delete(folder);
        System.out.println("uploaded " + uploader.uploaded + " bytes");
    }

    private void upload(Path file) throws IOException {
        InputStream in = new FileInputStream(file.toFile()); // leaked FileInputStream
        send(in.readAllBytes());
    }

    private void uploadCarefully(Path file) throws IOException {
        try (InputStream in = new FileInputStream(file.toFile())) {
            send(in.readAllBytes());
        }
    }

    private void uploadChecked(Path file) throws IOException {
        InputStream in = Files.newInputStream(file); // leaked FileChannel
        byte[] content = in.readAllBytes();
        if (content.length == 0) {
            throw new IOException("nothing to upload in " + file);
        }
        send(content);
        in.close();
    }

    private void send(byte[] content) throws IOException {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(wire)) {
            zip.write(content);
        }
        uploaded += content.length;
    }
}
