// SPDX-License-Identifier: Apache-2.0
package io.unclosed.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.unclosed.endtoend.Jdk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong on purpose is found, and made small. */
class JudgeIT {

    private static final Actions ACTIONS = Actions.parse(List.of(
            "value file world.file(\"text\")",
            "open FileInputStream = new FileInputStream({file})",
            "open RandomAccessFile = new RandomAccessFile({file}, \"r\")",
            "wrap DataInputStream = new DataInputStream({InputStream})",
            "use {DataInputStream}.read()",
            "use {RandomAccessFile}.read()",
            "end {AutoCloseable}.close()",
            "fail world.fail()"));

    @TempDir
    Path folder;

    @Test
    void aTypeThatIsNotTrackedIsAMiss() throws Exception {
        Map<Program, String> found = found("never java.io.FileInputStream because \"a test wants it\"");
        assertTrue(!found.isEmpty(), "nothing was found");
        found.forEach((program, difference) -> {
            assertTrue(difference.startsWith("not reported, left is "), difference);
            assertEquals(1, program.steps().size(), program::toString);
            assertTrue(program.steps().get(0).code().startsWith("new FileInputStream("), program::toString);
        });
    }

    @Test
    void aTypeWhoseClosingIsNotSeenIsAFalseReport() throws Exception {
        Map<Program, String> found = found("""
                type java.io.RandomAccessFile
                  opens  new(*)
                  closes readLine()
                  holds  file
                """);
        assertTrue(!found.isEmpty(), "nothing was found");
        found.forEach((program, difference) -> {
            assertEquals("nothing is left, reported is leaked java.io.RandomAccessFile", difference);
            assertTrue(program.steps().get(0).code().startsWith("new RandomAccessFile("), program::toString);
            assertTrue(program.size() <= 20, program::toString);
        });
    }

    private Map<Program, String> found(String rules) throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "the system does not tell what is open");
        Path file = Files.writeString(folder.resolve("wrong.rules"), rules);
        Jdk jdk = Jdk.all().get(0);
        try (Peer peer = new Peer()) {
            Judge judge = new Judge(jdk, folder, peer, "rules=" + file);
            List<Program> programs = new Generator(ACTIONS, 1).programs(0, 60);
            return Shrinker.shrunk(judge.among(programs), judge);
        }
    }
}
