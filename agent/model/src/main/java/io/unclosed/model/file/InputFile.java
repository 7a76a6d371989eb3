// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.file;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.StringTokenizer;

/**
 * Reads files that a stranger may have written: reading a file that is not regular could block for ever, and a long one
 * could take the heap.
 */
public final class InputFile {

    /** Of a text that people write. */
    public static final int MOST_BYTES = 4 << 20;

    private InputFile() {}

    /** A text in UTF-8, written by people. */
    public static String text(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(bytes(file, MOST_BYTES));
        return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    }

    /** All of a file that has at most so many bytes. */
    public static byte[] bytes(Path file, int most) throws IOException {
        if (!Files.isRegularFile(file)) {
            if (!Files.exists(file)) {
                throw new NoSuchFileException(file.toString());
            }
            throw new UnfitFileException(file, Files.isDirectory(file) ? "is a folder" : "is no regular file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return bytes(in, most, file);
        }
    }

    /**
     * All of a stream that has at most so many bytes.
     *
     * @param name what errors call it
     */
    public static byte[] bytes(InputStream in, int most, Object name) throws IOException {
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new UnfitFileException(name, "is longer than " + (most >> 10) + " KB, the most that is read of it");
        }
        return bytes;
    }

    /** Fails where something on a class path is neither a file nor a folder, because who looks there for a file would wait. */
    public static void requireReadable(String classPath) throws UnfitFileException {
        for (StringTokenizer entries = new StringTokenizer(classPath, File.pathSeparator); entries.hasMoreTokens(); ) {
            File entry = new File(entries.nextToken());
            if (!entry.isFile() && !entry.isDirectory() && entry.exists()) {
                throw new UnfitFileException(entry, "is no regular file");
            }
        }
    }
}
