// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import java.nio.file.Files;
import java.nio.file.Path;

/** The jars under test, as the build made them. */
final class Jars {

    static final Path AGENT = built("../agent/core/target/unclosed-agent.jar");
    static final Path COMMAND_LINE = built("../cli/target/unclosed.jar");
    static final Path EXECUTABLE = built("../cli/target/unclosed");

    private Jars() {}

    private static Path built(String path) {
        Path jar = Path.of(path).toAbsolutePath().normalize();
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(jar + " is missing: run mvn verify from the top");
        }
        return jar;
    }
}
