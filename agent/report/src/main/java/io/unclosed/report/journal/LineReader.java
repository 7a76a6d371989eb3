// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.journal;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads a file line by line, and tells a line that has its end from one that was cut off. */
final class LineReader implements Closeable {

    /** A finding with the deepest stacks takes a fifth of it; a file without line ends must not fill the heap. */
    static final int MAX_LENGTH = 4 << 20;

    private final Path file;
    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private final byte[] chunk = new byte[1 << 14];
    private int start;
    private int end;
    private int number;

    LineReader(Path file) throws IOException {
        this.file = file;
        this.in = Files.newInputStream(file);
    }

    /** The next line, or null at the end of the file. */
    @Nullable
    Line next() throws IOException, UnreadableReportException {
        bytes.reset();
        number++;
        while (!atEnd()) {
            int stop = start;
            while (stop < end && chunk[stop] != '\n') {
                stop++;
            }
            if (stop < end && bytes.size() == 0) {
                String text = text(chunk, start, stop - start);
                start = stop + 1;
                return new Line(number, text, true);
            }
            append(stop - start);
            if (stop < end) {
                start = stop + 1;
                return new Line(number, text(), true);
            }
            start = end;
        }
        return bytes.size() == 0 ? null : new Line(number, text(), false);
    }

    /** Whether the file starts with these bytes; nothing was read of it yet. */
    boolean startsWith(byte[] expected) throws IOException {
        return !atEnd()
                && end - start >= expected.length
                && Arrays.equals(chunk, start, start + expected.length, expected, 0, expected.length);
    }

    /** Whether there is nothing after the line that {@link #next} gave. */
    boolean atEnd() throws IOException {
        if (start == end) {
            start = 0;
            end = Math.max(0, in.read(chunk));
        }
        return start == end;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void append(int length) throws UnreadableReportException {
        if (bytes.size() + length > MAX_LENGTH) {
            throw new UnreadableReportException(
                    file,
                    number,
                    "the line is longer than " + MAX_LENGTH + " bytes, which no agent writes; name another file");
        }
        bytes.write(chunk, start, length);
    }

    private @Nullable String text() {
        byte[] all = bytes.toByteArray();
        return text(all, 0, all.length);
    }

    /** Reports malformed input instead of replacing it, which would lose text silently. */
    private @Nullable String text(byte[] from, int at, int length) {
        int ascii = at;
        while (ascii < at + length && from[ascii] >= 0) {
            ascii++;
        }
        if (ascii == at + length) {
            return new String(from, at, length, StandardCharsets.ISO_8859_1);
        }
        try {
            return decoder.decode(ByteBuffer.wrap(from, at, length)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
