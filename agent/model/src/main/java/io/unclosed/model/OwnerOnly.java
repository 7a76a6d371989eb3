// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files that only the user may read, whatever the umask: reports hold SQL, paths and addresses. Where a system has no such
 * permissions, as Windows, the folder that it is in decides.
 */
public final class OwnerOnly {

    private OwnerOnly() {}

    /** Makes a folder, and those above it that are missing. */
    public static void createFolders(Path folder) throws IOException {
        Files.createDirectories(folder, attributes(folder, "rwx------"));
    }

    /** A file with nothing in it, in the place of any other of that name. */
    public static OutputStream newFile(Path file) throws IOException {
        Files.deleteIfExists(file); // It may be one that others can read, or have open.
        return Channels.newOutputStream(Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes(file, "rw-------")));
    }

    private static FileAttribute<?>[] attributes(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
