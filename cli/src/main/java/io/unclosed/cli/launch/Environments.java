// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The environments of this user's processes, where the system shows them, as Linux does. */
final class Environments {

    private static final Path PROCESSES = Path.of("/proc");

    private Environments() {}

    /** Whether the name of a file or folder stands in one. */
    static boolean name(Path path) {
        String name = String.valueOf(path.getFileName());
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[1-9]*")) {
            for (Path process : processes) {
                if (environment(process).contains(name)) {
                    return true;
                }
            }
        } catch (IOException | DirectoryIteratorException none) {
            return false;
        }
        return false;
    }

    private static String environment(Path process) {
        try {
            return new String(Files.readAllBytes(process.resolve("environ")), StandardCharsets.ISO_8859_1);
        } catch (IOException otherUsersOrEnded) {
            return "";
        }
    }
}
