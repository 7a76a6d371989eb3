// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Folders to play in. */
final class Scratch {
    private Scratch() {}

    /** A folder of its own, in the folder that the program runs in, which is a fresh one. */
    static Path folder(String name) {
        try {
            return Files.createTempDirectory(Path.of("").toAbsolutePath(), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
