// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.terminal;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;

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
        return new Output(bytes, new PrintWriter(new OutputStreamWriter(bytes, charset), true), charset, interactive);
    }
}
