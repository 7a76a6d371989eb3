// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentJarTest {

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
        assertElsewhere(folder.resolve("a=b"));
        assertElsewhere(Files.writeString(folder.resolve("file"), "no folder"));
    }

    private void assertElsewhere(Path cache) throws LaunchException, IOException {
        Path file = jar(Map.of("XDG_CACHE_HOME", cache.toString()));
        assertTrue(Files.isRegularFile(file));
        assertFalse(file.startsWith(folder), file::toString);
        Files.delete(file);
        Files.delete(file.getParent());
    }

    private static Path jar(Map<String, String> variables) throws LaunchException {
        return new AgentJar(variables).file();
    }
}
