// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.SubmissionPublisher;
import java.util.stream.Stream;

/** What looks like a leak and is none, or like none and is one. */
public final class HardToTell {

    private static final List<Object> HELD = new ArrayList<>();

    private HardToTell() {}

    public static void main(String[] arguments) throws IOException {
        File file = Scratch.file();
        suppressed(file);
        wrappers(file);
        folders(Files.createTempDirectory("unclosed"));
        flattened(file.toPath());
        noResources();
        System.out.println("done");
    }

    /** What fails in the body, and what fails in a close. */
    private static void suppressed(File file) {
        try (InputStream first = new FileInputStream(file);
                InputStream second = new FailsToClose(new FileInputStream(file), true)) {
            HELD.add(first.read() + second.read());
            throw new IOException("in the body");
        } catch (IOException expected) {
            HELD.add(expected.getSuppressed().length);
        }
        try (InputStream in = new FailsToClose(new FileInputStream(file), false)) { // leaked FileInputStream
            HELD.add(in.read());
        } catch (IOException expected) {
            HELD.add(expected.getClass());
        }
        try (InputStream first = new FileInputStream(file);
                InputStream second = new FileInputStream("/no/such/file")) {
            HELD.add(first.read() + second.read());
        } catch (IOException expected) {
            HELD.add(expected.getClass());
        }
    }

    private static void wrappers(File file) throws IOException {
        InputStream in = new FileInputStream(file);
        for (int i = 0; i < 20; i++) {
            in = new FilterInputStream(in) {};
        }
        in.close();
        for (int i = 0; i < 100; i++) {
            new BufferedOutputStream(new FileOutputStream(file)).close();
        }
        for (int i = 0; i < 100; i++) {
            new BufferedOutputStream(new FileOutputStream(file)); // leaked FileOutputStream
        }
    }

    /** Of a secure stream the streams and channels below it live on their own. */
    private static void folders(Path folder) throws IOException {
        Files.createDirectory(folder.resolve("below"));
        Path file = Files.createFile(folder.resolve("file"));
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            if (stream instanceof SecureDirectoryStream<Path> secure) {
                secure.newDirectoryStream(Path.of("below")).close();
                secure.newByteChannel(file.getFileName(), Set.of(StandardOpenOption.READ))
                        .close();
                secure.newDirectoryStream(Path.of("below"), LinkOption.NOFOLLOW_LINKS); // leaked DirectoryStream
                secure.newByteChannel(file.getFileName(), Set.of(StandardOpenOption.READ)); // leaked FileChannel
            }
        }
    }

    /** The outer stream closes each inner one once it has been read. */
    private static void flattened(Path file) throws IOException {
        HELD.add(Stream.of(file, file).flatMap(HardToTell::lines).count());
        try (Stream<String> lines = Files.lines(file)) {
            HELD.add(lines.count());
        }
        HELD.add(Files.lines(file).iterator().hasNext()); // leaked FileChannel
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.lines(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its threads are the common pool's. */
    private static void noResources() {
        SubmissionPublisher<String> publisher = new SubmissionPublisher<>();
        publisher.submit("to nobody");
    }

    /** Its close fails, with or without closing what it wraps. */
    private static final class FailsToClose extends FilterInputStream {
        private final boolean closes;

        FailsToClose(InputStream in, boolean closes) {
            super(in);
            this.closes = closes;
        }

        @Override
        public void close() throws IOException {
            if (closes) {
                super.close();
            }
            throw new IOException("in the close");
        }
    }
}
