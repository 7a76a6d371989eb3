// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.jar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SweepingIT {

    @TempDir
    Path folder;

    static List<Jdks.Jdk> jdks() {
        return Jdks.all();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void aCleanerOnAThreadOfTheProgramRescues(Jdks.Jdk jdk) throws Exception {
        Programs.copy(Sweeping.class, folder);
        Path file = Files.createFile(folder.resolve("data"));

        ForkedJvm jvm = ForkedJvm.run(
                jdk,
                folder,
                List.of(
                        "-javaagent:" + BuiltAgentJar.read().path(),
                        "-cp",
                        folder.toString(),
                        Sweeping.class.getName(),
                        file.toString()));

        assertEquals(0, jvm.exit(), jvm.err().toString());
        assertTrue(
                jvm.err().get(0).startsWith("unclosed: 1 rescued; "), jvm.err().toString());
        assertTrue(
                jvm.err().get(1).startsWith("unclosed:   rescued 1 x java.io.FileInputStream at "),
                jvm.err().toString());
    }
}
