// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a file whole or not at all: what stood there before stays until all is written. */
final class WholeFile {

    /** Writes the content. */
    interface Content {
        void writeTo(Writer out) throws IOException;
    }

    private WholeFile() {}

    /** Writes the file, in UTF-8. */
    static void write(Path file, Content content) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Path draft = Files.createTempFile(folder, "." + file.getFileName(), ".draft");
            try {
                try (Writer out = Files.newBufferedWriter(draft)) {
                    content.writeTo(out);
                }
                // Into the file and not in its place, so that it keeps its owner, its mode and its links.
                try (OutputStream out = Files.newOutputStream(file)) {
                    Files.copy(draft, out);
                }
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new CommandFailure(ExitStatus.USAGE, "cannot write to " + file + "; name another file", e);
        }
    }
}
