// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;

/** Commons Compress: a zip, a 7z, a packed tar, and a file that is no 7z. */
public final class CommonsCompress {
    private static final byte[] TEXT = "some text".getBytes(StandardCharsets.UTF_8);

    private CommonsCompress() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, CommonsCompress::use);
    }

    private static void use(boolean forget) throws IOException {
        Path folder = Scratch.folder("compress");
        Path zip = folder.resolve("a.zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
            out.putArchiveEntry(new ZipArchiveEntry("a"));
            out.write(TEXT);
            out.closeArchiveEntry();
        }
        ZipFile read = ZipFile.builder().setPath(zip).get(); // rescued FileChannel
        try (InputStream in = read.getInputStream(read.getEntry("a"))) {
            in.readAllBytes();
        }
        if (!forget) {
            read.close();
        }
        sevenZip(folder);
        tar(folder.resolve("a.tar.gz"));
    }

    private static void sevenZip(Path folder) throws IOException {
        Path file = folder.resolve("a.7z");
        try (SevenZOutputFile out = new SevenZOutputFile(file.toFile())) {
            SevenZArchiveEntry entry = new SevenZArchiveEntry();
            entry.setName("a");
            out.putArchiveEntry(entry);
            out.write(TEXT);
            out.closeArchiveEntry();
        }
        try (SevenZFile in = SevenZFile.builder().setPath(file).get()) {
            in.getNextEntry();
            in.read(new byte[100]);
        }
        Path junk = Files.write(folder.resolve("junk.7z"), TEXT);
        try {
            SevenZFile.builder().setPath(junk).get();
            throw new AssertionError();
        } catch (IOException expected) {
            // it is none
        }
    }

    private static void tar(Path file) throws IOException {
        try (TarArchiveOutputStream out =
                new TarArchiveOutputStream(new GzipCompressorOutputStream(Files.newOutputStream(file)))) {
            TarArchiveEntry entry = new TarArchiveEntry("a");
            entry.setSize(TEXT.length);
            out.putArchiveEntry(entry);
            out.write(TEXT);
            out.closeArchiveEntry();
        }
        try (TarArchiveInputStream in =
                new TarArchiveInputStream(new GzipCompressorInputStream(Files.newInputStream(file)))) {
            in.getNextEntry();
            in.readAllBytes();
        }
    }
}
