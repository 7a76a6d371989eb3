// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.jar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A JVM that takes no stacks, or short ones, must not look like a program without leaks. */
class WithoutStacksIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"-XX:+StackTraceInThrowable", "-XX:-StackTraceInThrowable", "-XX:MaxJavaStackTraceDepth=1"})
    void aLeakIsReportedAllTheSame(String option) throws Exception {
        Programs.copy(Forgetful.class, folder);
        Path file = Files.createFile(folder.resolve("data"));

        ForkedJvm jvm = ForkedJvm.run(
                Jdks.all().get(0),
                folder,
                List.of(
                        option,
                        "-javaagent:" + BuiltAgentJar.read().path(),
                        "-cp",
                        folder.toString(),
                        Forgetful.class.getName(),
                        file.toString()));

        assertEquals(List.of("-1"), jvm.out());
        assertTrue(
                jvm.err().stream().anyMatch(line -> line.startsWith("unclosed:   leaked 1 x java.io.FileInputStream")),
                jvm.err().toString());
    }
}
