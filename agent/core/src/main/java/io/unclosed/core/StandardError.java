// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core;

import io.unclosed.report.Printable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;

/**
 * What the agent has to say, each line starting {@code unclosed: } and {@linkplain Printable printable}.
 *
 * <p>It goes to the descriptor and not to {@code System.err}, which the program may have replaced, and whose lock a
 * thread that calls {@code System.exit} may hold.
 */
public final class StandardError {

    private static final String PREFIX = "unclosed: ";

    private StandardError() {}

    /** One line, whatever is in it. Never throws. */
    public static void say(String line) {
        say(List.of(line));
    }

    /** Some lines. Never throws. */
    @SuppressWarnings("StreamResourceLeak") // Closing it would close the program's standard error.
    public static void say(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append(PREFIX).append(Printable.text(line)).append('\n');
        }
        FileOutputStream standardError = new FileOutputStream(FileDescriptor.err);
        try {
            standardError.write(
                    text.toString().getBytes(Charset.forName(System.getProperty("native.encoding", "UTF-8"))));
        } catch (IOException | IllegalArgumentException nobodyListens) {
            // Standard error is closed or the encoding is unknown: there is nowhere to say so.
        }
    }
}
