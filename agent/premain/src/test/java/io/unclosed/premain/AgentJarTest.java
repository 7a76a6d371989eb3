// SPDX-License-Identifier: Apache-2.0
package io.unclosed.premain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentJarTest {

    private static final byte[] TEXT = "closed ".repeat(10_000).getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void filesAreReadWhetherTheyArePackedOrNot() throws IOException {
        byte[] noise = new byte[70_000];
        new Random(4).nextBytes(noise);
        Path jar = folder.resolve("own.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.setComment("a comment behind the directory");
            out.putNextEntry(new ZipEntry("agent/"));
            put(out, "agent/packed.txt", ZipEntry.DEFLATED, TEXT);
            put(out, "agent/stored.txt", ZipEntry.STORED, TEXT);
            put(out, "agent/noise", ZipEntry.DEFLATED, noise);
            put(out, "agent/empty", ZipEntry.DEFLATED, new byte[0]);
        }

        AgentJar rooms = AgentJar.read(jar.toFile());

        assertEquals(
                Set.of("agent/", "agent/packed.txt", "agent/stored.txt", "agent/noise", "agent/empty"), rooms.names());
        for (int again = 0; again < 2; again++) {
            assertArrayEquals(TEXT, rooms.file("agent/packed.txt"));
            assertArrayEquals(TEXT, rooms.file("agent/stored.txt"));
            assertArrayEquals(noise, rooms.file("agent/noise"));
            assertArrayEquals(new byte[0], rooms.file("agent/empty"));
        }
        assertNull(rooms.file("agent/packed"));
    }

    @Test
    void whatIsNoJarIsRefused() throws IOException {
        Path text = Files.write(folder.resolve("text.jar"), TEXT);
        Path empty = Files.createFile(folder.resolve("empty.jar"));

        assertThrows(IOException.class, () -> AgentJar.read(text.toFile()));
        assertThrows(IOException.class, () -> AgentJar.read(empty.toFile()));
    }

    private static void put(ZipOutputStream out, String name, int method, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        entry.setCrc(sum.getValue());
        entry.setMethod(method);
        entry.setSize(bytes.length);
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }
}
