// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Scanner;
import java.util.Set;
import java.util.stream.Stream;

/** Every way to open a file by java.nio. */
public final class FileChannels {

    private static final List<Object> HELD = new ArrayList<>();

    private FileChannels() {}

    public static void main(String[] arguments) throws IOException {
        File scratch = Scratch.file();
        Path file = scratch.toPath();
        forgotten(file);
        HELD.add(FileChannel.open(file)); // open FileChannel
        HELD.add(Files.newInputStream(file)); // open FileChannel
        closed(file);
        interrupted(file);
        neverOpened(file);
        System.out.println("done");
    }

    private static void forgotten(Path file) throws IOException {
        FileChannel.open(file); // leaked FileChannel
        FileChannel.open(file, Set.of(StandardOpenOption.WRITE)); // leaked FileChannel
        Files.newByteChannel(file); // leaked FileChannel
        Files.newInputStream(file); // leaked FileChannel
        Files.newOutputStream(file, StandardOpenOption.APPEND); // leaked FileChannel
        Files.newBufferedReader(file); // leaked FileChannel
        Files.newBufferedWriter(file, StandardOpenOption.APPEND); // leaked FileChannel
        Files.lines(file); // leaked FileChannel
        new Scanner(file); // leaked FileChannel
        Channels.newReader(FileChannel.open(file), "UTF-8"); // leaked FileChannel
    }

    private static void closed(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file);
        channel.close();
        channel.close();
        Files.newByteChannel(file).close();
        Channels.newInputStream(FileChannel.open(file)).close();
        try (InputStream in = Files.newInputStream(file)) {
            new Properties().load(in);
        }
        Files.newBufferedReader(file).close();
        try (Stream<String> lines = Files.lines(file)) {
            HELD.add(lines.count());
        }
        // flatMap closes each inner stream.
        HELD.add(Stream.of(file, file).flatMap(FileChannels::lines).count());
        // These close what they open.
        Files.readAllLines(file);
        Files.readString(file);
        Files.write(file, List.of("text"));
        Path copy = Files.copy(
                file, file.resolveSibling(file.getFileName() + ".copy"), StandardCopyOption.REPLACE_EXISTING);
        Files.mismatch(file, copy);
        Files.delete(copy);
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.lines(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An interrupt closes the channel, without a call of close(). */
    private static void interrupted(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file);
        Thread.currentThread().interrupt();
        try {
            channel.read(ByteBuffer.allocate(1));
            throw new IllegalStateException("not interrupted");
        } catch (ClosedByInterruptException expected) {
            HELD.add(Thread.interrupted());
        }
    }

    private static void neverOpened(Path file) {
        try {
            HELD.add(FileChannel.open(file.resolve("under")));
        } catch (IOException expected) {
            HELD.add(expected.getClass());
        }
        try {
            HELD.add(Files.newDirectoryStream(file));
        } catch (IOException expected) {
            HELD.add(expected.getClass());
        }
    }
}
