// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A zip as a file system: what it hands out outlives it where it is a file of its own. */
public final class ZipFileSystems {

    private static final List<Object> SEEN = new ArrayList<>();

    private ZipFileSystems() {}

    public static void main(String[] arguments) throws IOException {
        allClosed(newZip());
        closedByTheZip(newZip());
        outlivesTheZip(newZip());
        forgottenWithTheZip(newZip());
        viaFiles(newZip());
        endedByAnInterrupt(newZip());
        System.out.println("done");
    }

    /** The zip's own channel is closed, and nobody can read the zip any more; where the JDK does not let that be, it is held. */
    private static void endedByAnInterrupt(Path zip) throws IOException {
        FileSystem files = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of());
        SEEN.add(files);
        Thread.currentThread().interrupt();
        try {
            FileChannel.open(files.getPath("entry"), READ).close();
        } catch (IOException interrupted) {
            SEEN.add(interrupted);
        }
        SEEN.add(Thread.interrupted());
    }

    private static void allClosed(Path zip) throws IOException {
        try (FileSystem files = open(zip)) {
            Path entry = files.getPath("entry");
            try (FileChannel channel = FileChannel.open(entry, READ)) {
                SEEN.add(channel.size());
            }
            try (FileChannel channel = FileChannel.open(files.getPath("new"), CREATE, WRITE)) {
                channel.write(ByteBuffer.allocate(10));
            }
            try (InputStream in = Files.newInputStream(files.getPath("new"))) {
                SEEN.add(in.read());
            }
            try (SeekableByteChannel channel = Files.newByteChannel(entry, WRITE, APPEND)) {
                channel.write(ByteBuffer.allocate(10));
            }
            try (OutputStream out = Files.newOutputStream(files.getPath("big"))) {
                out.write(new byte[11 << 20]);
            }
            try (InputStream in = Files.newInputStream(files.getPath("big"))) {
                SEEN.add(in.read());
            }
            Files.copy(entry, files.getPath("copy"));
            Files.copy(files.getPath("big"), files.getPath("bigger"));
            Files.move(files.getPath("copy"), files.getPath("moved"));
            Files.write(files.getPath("lines"), List.of("one", "two"));
            try (Stream<String> lines = Files.lines(files.getPath("lines"))) {
                SEEN.add(lines.count());
            }
            try (Stream<Path> all = Files.walk(files.getPath("/"))) {
                SEEN.add(all.count());
            }
            try (DirectoryStream<Path> all = Files.newDirectoryStream(files.getPath("/"))) {
                SEEN.add(all.iterator().hasNext());
            }
        }
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("useTempFile", true));
                OutputStream out = Files.newOutputStream(files.getPath("temporary"), CREATE_NEW)) {
            out.write(1);
        }
        try (FileSystem files = FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of())) {
            SEEN.add(Files.size(files.getPath("temporary")));
        }
    }

    /** What reads from the zip's own file, or from memory, ends with it. */
    private static void closedByTheZip(Path zip) throws IOException {
        try (FileSystem files = open(zip)) {
            SEEN.add(Files.newInputStream(files.getPath("entry")).read());
            SEEN.add(Files.newByteChannel(files.getPath("entry")).size());
            SEEN.add(Files.newOutputStream(files.getPath("small")));
            SEEN.add(Files.newDirectoryStream(files.getPath("/")));
        }
    }

    private static void outlivesTheZip(Path zip) throws IOException {
        try (FileSystem files = open(zip)) {
            SEEN.add(FileChannel.open(files.getPath("entry"), READ).size()); // leaked FileChannel
            FileChannel.open(files.getPath("new"), CREATE, WRITE).write(ByteBuffer.allocate(1)); // leaked FileChannel
        }
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("useTempFile", true))) {
            Files.newOutputStream(files.getPath("temporary"), CREATE_NEW).write(1); // leaked FileChannel
        }
        try (FileSystem files = open(zip)) {
            SEEN.add(FileChannel.open(files.getPath("entry"), READ)); // open FileChannel
        }
    }

    private static void forgottenWithTheZip(Path zip) throws IOException {
        FileSystem files = FileSystems.newFileSystem(zip, (ClassLoader) null); // rescued FileSystem
        SEEN.add(FileChannel.open(files.getPath("entry"), READ).size()); // leaked FileChannel
    }

    /** By {@code Files} nothing stays open. */
    private static void viaFiles(Path zip) throws IOException {
        Path outside = Scratch.file().toPath();
        try (FileSystem files = open(zip)) {
            Files.copy(outside, files.getPath("from outside"));
            Path away = Files.createTempDirectory("unclosed").resolve("away");
            Files.copy(files.getPath("entry"), away);
            SEEN.add(Files.mismatch(away, files.getPath("entry")));
            Files.delete(files.getPath("entry"));
            Files.delete(away);
            Files.delete(away.getParent());
        }
    }

    private static FileSystem open(Path zip) throws IOException {
        return FileSystems.newFileSystem(zip, (ClassLoader) null);
    }

    private static Path newZip() throws IOException {
        Path folder = Files.createTempDirectory("unclosed");
        Path zip = folder.resolve("some.zip");
        folder.toFile().deleteOnExit();
        zip.toFile().deleteOnExit();
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            Files.write(files.getPath("entry"), new byte[1_000]);
        }
        return zip;
    }
}
