// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Standard output or standard error.
 *
 * @param bytes for formats that fix their charset; flush {@code text} first
 * @param text for people
 * @param interactive whether a person looks at it, as far as can be known
 */
public record Output(OutputStream bytes, PrintWriter text, Charset charset, boolean interactive) {

    /** Text goes to the stream in the charset. */
    public static Output of(OutputStream bytes, Charset charset, boolean interactive) {
        OutputStream watched = new WatchedStream(bytes);
        return new Output(
                watched, new PrintWriter(new OutputStreamWriter(watched, charset), true), charset, interactive);
    }

    /** Why not all that was flushed is where it should be, which a {@link PrintWriter} keeps to itself. */
    public Optional<IOException> failure() {
        return bytes instanceof WatchedStream watched ? Optional.ofNullable(watched.failure) : Optional.empty();
    }

    /** Remembers what went wrong first. */
    private static final class WatchedStream extends FilterOutputStream {
        private @Nullable IOException failure;

        WatchedStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] content, int start, int length) throws IOException {
            try {
                out.write(content, start, length);
            } catch (IOException e) {
                failure = failure == null ? e : failure;
                throw e;
            }
        }
    }
}
