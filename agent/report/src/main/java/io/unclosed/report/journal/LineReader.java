// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.journal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a file line by line, and tells a line that has its end from one that was cut off. */
final class LineReader implements Closeable {

    /** A finding with the deepest stack takes a hundredth of it; a file without line ends must not fill the heap. */
    static final int MAX_LENGTH = 8 << 20;

    private final Path file;
    private final InputStream in;
    private int number;

    LineReader(Path file) throws IOException {
        this.file = file;
        this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    /** The next line, or null at the end of the file. */
    @Nullable
    Line next() throws IOException, UnreadableReportException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        number++;
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return bytes.size() == 0 ? null : line(bytes, false);
            }
            if (bytes.size() == MAX_LENGTH) {
                throw new UnreadableReportException(
                        file,
                        number,
                        "the line is longer than " + MAX_LENGTH + " bytes, which no agent writes; name another file");
            }
            bytes.write(b);
        }
        return line(bytes, true);
    }

    /** Whether there is nothing after the line that {@link #next} gave. */
    boolean atEnd() throws IOException {
        in.mark(1);
        int next = in.read();
        in.reset();
        return next < 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private Line line(ByteArrayOutputStream bytes, boolean ended) {
        return new Line(number, bytes.toString(StandardCharsets.UTF_8), ended);
    }
}
