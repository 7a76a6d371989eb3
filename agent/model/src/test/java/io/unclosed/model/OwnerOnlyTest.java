// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyTest {

    @TempDir
    Path folder;

    @Test
    void foldersThatWereMissingAreTheOwners() throws IOException {
        OwnerOnly.createFolders(folder.resolve("a/b"));
        OwnerOnly.createFolders(folder.resolve("a/b"));

        assertEquals("rwx------", permissions("a"));
        assertEquals("rwx------", permissions("a/b"));
    }

    @Test
    void aFolderThatWasThereStaysAsItIs() throws IOException {
        Files.createDirectory(folder.resolve("a"));
        assumePermissions();
        Files.setPosixFilePermissions(folder.resolve("a"), PosixFilePermissions.fromString("rwxrwxr-x"));

        OwnerOnly.createFolders(folder.resolve("a"));

        assertEquals("rwxrwxr-x", permissions("a"));
    }

    @Test
    void aFileIsTheOwnersAlsoWhereAnotherWas() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "an older and longer one");
        assumePermissions();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));

        try (OutputStream out = OwnerOnly.newFile(file)) {
            out.write("new".getBytes(StandardCharsets.UTF_8));
        }

        assertEquals("rw-------", permissions("file"));
        assertEquals("new", Files.readString(file));
    }

    private String permissions(String name) throws IOException {
        assumePermissions();
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }

    private static void assumePermissions() {
        assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
                "files have no permissions here");
    }
}
