// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.output;

import io.unclosed.model.text.Printable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The messages of the agent, each line starting with {@code unclosed: } and {@linkplain Printable printable}.
 *
 * <p>It goes to the descriptor and not to {@code System.err}, which the program may have replaced, and whose lock a
 * thread that calls {@code System.exit} may hold.
 */
public final class StandardError {

    private static final String PREFIX = "unclosed: ";

    /** There from the start, since the last thing to be said may be that there is no memory to say anything with. */
    private static final FileOutputStream OUT = new FileOutputStream(FileDescriptor.err);

    private static final byte[] NO_MEMORY =
            (PREFIX + "no memory is left, the report is incomplete\n").getBytes(StandardCharsets.US_ASCII);

    /** Read at the start, which a security manager may forbid later. */
    private static final String ENCODING = System.getProperty("native.encoding", "UTF-8");

    private StandardError() {}

    /** Prepares everything that {@link #say} needs. */
    public static void prepare() {}

    /** One line, whatever is in it. Never throws. */
    public static void say(String line) {
        say(List.of(line));
    }

    /** Some lines. Never throws. */
    public static void say(List<String> lines) {
        try {
            OUT.write(text(lines).getBytes(Charset.forName(ENCODING)));
        } catch (IOException | IllegalArgumentException nobodyListens) {
            // Standard error is closed or the encoding is unknown: there is nowhere to say so.
        } catch (OutOfMemoryError full) {
            sayNoMemory();
        }
    }

    private static String text(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append(PREFIX).append(Printable.text(line)).append('\n');
        }
        return text.toString();
    }

    /** A message that needs no memory. */
    public static void sayNoMemory() {
        try {
            OUT.write(NO_MEMORY);
        } catch (IOException | OutOfMemoryError nobodyListens) {
            return;
        }
    }
}
