// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(
        value = OS.WINDOWS,
        disabledReason = "where the system does not tell whose a folder is, none is removed later")
class RunFolderTest {

    private static final byte[] CONTENT = {1};

    @Test
    void itGoesWithTheRun() throws Exception {
        RunFolder folder = RunFolder.make();
        assertTrue(Files.exists(folder.write("a", CONTENT)));

        folder.close();
        folder.close();

        assertFalse(Files.exists(folder.path()));
    }

    @Test
    void whatAKilledRunLeftTheNextOneRemoves() throws Exception {
        Path left = left();
        try (FileChannel channel = FileChannel.open(left.resolve("lock"), StandardOpenOption.WRITE)) {
            channel.lock();
            RunFolder.make().close();
            assertTrue(Files.exists(left), "its run may live");
        }
        age(left, Duration.ofMinutes(1));
        RunFolder.make().close();
        assertTrue(Files.exists(left), "its run may not have come to lock it");

        age(left, Duration.ofHours(2));
        RunFolder.make().close();
        assertFalse(Files.exists(left));
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux shows the environments of processes")
    void whileAProcessHasItInItsEnvironmentItStays() throws Exception {
        RunFolder folder = RunFolder.make();
        Path left = left();
        ProcessBuilder command = new ProcessBuilder("sh", "-c", "echo started; read line");
        command.environment().put("JAVA_TOOL_OPTIONS", "-javaagent:" + left + "/a.jar " + folder.path() + "/a.jar");
        Process process = command.start();
        try {
            process.getInputStream().read();
            folder.close();
            RunFolder.make().close();
            assertTrue(Files.exists(left));
            assertTrue(Files.exists(folder.path()));
        } finally {
            process.getOutputStream().close();
            assertEquals(1, process.waitFor());
        }
        folder.close();
        RunFolder.make().close();
        assertFalse(Files.exists(left));
        assertFalse(Files.exists(folder.path()));
    }

    private static Path left() throws IOException {
        Path left = Files.createTempDirectory("unclosed-run-");
        Files.createFile(left.resolve("lock"));
        Files.write(left.resolve("a.jar"), CONTENT);
        age(left, Duration.ofHours(2));
        return left;
    }

    private static void age(Path path, Duration age) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(age)));
    }
}
