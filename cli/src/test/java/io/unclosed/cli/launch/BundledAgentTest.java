// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledAgentTest {

    @TempDir
    Path folder;

    @Test
    void itLiesInTheUsersCacheForTheOwnerOnly() throws Exception {
        Path file = jar(Map.of("XDG_CACHE_HOME", folder.resolve("my cache").toString()));

        assertEquals(folder.resolve("my cache/unclosed"), file.getParent());
        assertTrue(Files.readString(file).startsWith("A stand-in"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(
                "rwx------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("my cache/unclosed"))));
    }

    @Test
    void homeIsUsedWhereTheVariableIsMissingOrRelative() throws Exception {
        Path expected = folder.resolve(".cache/unclosed");

        assertEquals(expected, jar(Map.of("HOME", folder.toString())).getParent());
        assertEquals(
                expected,
                jar(Map.of("HOME", folder.toString(), "XDG_CACHE_HOME", "relative"))
                        .getParent());
    }

    @Test
    void aDamagedFileIsMendedAndNoDraftIsLeft() throws Exception {
        Map<String, String> variables = Map.of("XDG_CACHE_HOME", folder.toString());
        Path file = jar(variables);
        String whole = Files.readString(file);
        Files.writeString(file, "damaged");

        assertEquals(file, jar(variables));
        assertEquals(whole, Files.readString(file));
        try (Stream<Path> files = Files.list(folder.resolve("unclosed"))) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void aFolderThatNoJvmCouldNameIsAvoided() throws Exception {
        assertOfRun(Map.of("XDG_CACHE_HOME", folder.resolve("a=b").toString()));
        assertOfRun(Map.of(
                "XDG_CACHE_HOME",
                Files.writeString(folder.resolve("file"), "no folder").toString()));
    }

    @Test
    void aFolderThatOthersCanChangeIsAvoided() throws Exception {
        Path shared = Files.createDirectory(folder.resolve("shared"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertOfRun(Map.of("XDG_CACHE_HOME", shared.toString()));
        assertOfRun(Map.of("XDG_CACHE_HOME", shared.resolve("cache").toString()));
    }

    @Test
    void whatAnotherUserPutThereIsAvoided() throws Exception {
        assumeTrue(Files.getAttribute(folder, "unix:uid").equals(0), "only root can give files away");
        Path file = jar(Map.of("XDG_CACHE_HOME", folder.toString()));
        Files.setAttribute(file.getParent(), "unix:uid", 12345);

        assertOfRun(Map.of("XDG_CACHE_HOME", folder.toString()));
    }

    @Test
    void aUserWithoutAHomeHasOneForEachRun() throws Exception {
        assertOfRun(Map.of("HOME", "?"));
    }

    private void assertOfRun(Map<String, String> variables) throws Exception {
        Path file;
        try (BundledAgent jar = BundledAgent.laid(variables)) {
            file = jar.file();
            assertTrue(Files.readString(file).startsWith("A stand-in"));
            assertFalse(file.startsWith(folder), file::toString);
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())));
        }
        assertFalse(Files.exists(file.getParent()), "it went with the run");
    }

    private static Path jar(Map<String, String> variables) throws LaunchException {
        try (BundledAgent jar = BundledAgent.laid(variables)) {
            return jar.file();
        }
    }
}
