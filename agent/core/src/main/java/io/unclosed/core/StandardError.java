// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.stream.Collectors;

/**
 * What the agent has to say, each line starting {@code unclosed: }.
 *
 * <p>It goes to the descriptor and not to {@code System.err}, which the program may have replaced, and whose lock a
 * thread that calls {@code System.exit} may hold.
 */
public final class StandardError {

    private StandardError() {}

    /** One or more lines. Never throws. */
    @SuppressWarnings("StreamResourceLeak") // Closing it would close the program's standard error.
    public static void say(String message) {
        String text = message.lines().map(line -> "unclosed: " + line + "\n").collect(Collectors.joining());
        FileOutputStream standardError = new FileOutputStream(FileDescriptor.err);
        try {
            standardError.write(text.getBytes(Charset.forName(System.getProperty("native.encoding", "UTF-8"))));
        } catch (IOException | IllegalArgumentException nobodyListens) {
            // Standard error is closed or the encoding is unknown: there is nowhere to say so.
        }
    }
}
