// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.launch;

import io.unclosed.model.file.OwnFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;

/**
 * A folder of one run, for its user only, in the folder for temporary files. It goes when the run ends, also by a signal that the
 * JVM sees; what other runs could not remove is removed by the next one.
 *
 * <p>A run holds a lock as long as it lives, which also holds between containers that share the folder. A program that outlives its
 * run needs the folder for the JVMs that it starts: as long as a process has it in its environment, it stays.
 */
final class RunFolder implements AutoCloseable {

    private static final String PREFIX = "unclosed-run-";
    private static final String LOCK = "lock";

    /** A run that has just made its folder may not have locked it yet. */
    private static final Duration YOUNG = Duration.ofHours(1);

    private final Path path;
    private final FileChannel lock;

    private RunFolder(Path path) throws IOException {
        this.path = path;
        this.lock = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            this.lock.tryLock();
        } catch (IOException unsupported) {
            // By a file system of a network; its age protects it for a while.
        }
    }

    /** Makes one; fails where another user could exchange it. */
    static RunFolder make() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        removeLeft(temporary);
        RunFolder folder = new RunFolder(Files.createTempDirectory(temporary, PREFIX));
        Runtime.getRuntime().addShutdownHook(new Thread(folder::close, "unclosed-run-folder"));
        return folder;
    }

    Path path() {
        return path;
    }

    /** Writes a file into it; fails where another user could exchange it. */
    Path write(String name, byte[] content) throws IOException {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return Files.write(path.resolve(name), content); // as on Windows, where this is a folder of the user's own
        }
        Path written = new OwnFolder(path).write(name, content);
        if (written == null) {
            close();
            throw new IOException("not the user's alone");
        }
        return written;
    }

    /** Removes it, unless it is still needed. */
    @Override
    public void close() {
        try {
            lock.close();
            if (!Environments.name(path)) {
                remove(path);
            }
        } catch (IOException e) {
            // A later run does it.
        }
    }

    private static void removeLeft(Path temporary) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (Path folder : folders) {
                if (isLeft(folder)) {
                    remove(folder);
                }
            }
        } catch (IOException | DirectoryIteratorException | UnsupportedOperationException e) {
            // It is only tidying.
        }
    }

    /** Whether it is ours, and its run has ended and left nothing behind that needs it. */
    private static boolean isLeft(Path folder) {
        try {
            Instant made =
                    Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS).toInstant();
            return made.isBefore(Instant.now().minus(YOUNG))
                    && new OwnFolder(folder).path() != null
                    && !isLocked(folder.resolve(LOCK))
                    && !Environments.name(folder);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isLocked(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException ourOwn) {
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** There are no folders inside. */
    private static void remove(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
