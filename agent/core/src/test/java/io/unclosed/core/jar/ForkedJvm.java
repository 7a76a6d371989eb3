// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.jar;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a JVM of its own said and how it ended. */
record ForkedJvm(int exit, List<String> out, List<String> err) {

    private static final long SECONDS = 120;

    /** Runs {@code java} in a folder, where its output goes too. */
    static ForkedJvm run(Jdks.Jdk jdk, Path folder, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(jdk.java().toString()));
        command.addAll(arguments);
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        Process process = builder.start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                fail("it did not end: " + command);
            }
        } finally {
            process.destroyForcibly();
        }
        return new ForkedJvm(process.exitValue(), Files.readAllLines(out), Files.readAllLines(err));
    }
}
