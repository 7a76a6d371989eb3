// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.LineIterator;
import org.apache.commons.io.input.ReversedLinesFileReader;

/** Commons IO: lines of a file, forwards and backwards. */
public final class CommonsIo {
    private CommonsIo() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, CommonsIo::use);
    }

    private static void use(boolean forget) throws IOException {
        Path file = Scratch.folder("io").resolve("lines");
        FileUtils.writeStringToFile(file.toFile(), "one\ntwo\n", StandardCharsets.UTF_8);
        LineIterator lines = FileUtils.lineIterator(file.toFile(), "UTF-8"); // leaked FileChannel
        lines.next();
        if (!forget) {
            lines.close();
        }
        try (ReversedLinesFileReader reader = ReversedLinesFileReader.builder()
                .setPath(file)
                .setCharset(StandardCharsets.UTF_8)
                .get()) {
            reader.readLine();
        }
        IOUtils.toString(file.toUri(), StandardCharsets.UTF_8);
        FileUtils.copyFile(file.toFile(), file.resolveSibling("copy").toFile());
    }
}
