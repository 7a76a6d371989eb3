// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.gate;

import io.unclosed.model.text.JsonWriter;
import java.io.IOException;
import java.util.List;

/**
 * The baseline file: JSON Lines, first a header and then a line for each finding, sorted.
 *
 * <p>It holds only what recognises a finding, so that it changes only when the findings do, and then by whole lines.
 */
public final class BaselineFormat {

    /** Stands in the first line. */
    public static final String FORMAT = "unclosed-baseline";

    /** Raised when a reader of the old version would read a baseline wrongly. */
    public static final int VERSION = 1;

    private BaselineFormat() {}

    /** Writes a whole file. */
    public static void write(List<BaselineEntry> entries, Appendable out) throws IOException {
        line(out, JsonWriter.object(line -> line.member("format", FORMAT).member("version", VERSION)));
        for (BaselineEntry entry : entries) {
            line(
                    out,
                    JsonWriter.object(line -> line.member("place", entry.place())
                            .member("type", entry.type())
                            .member("verdict", entry.verdict().word())
                            .member("lines", entry.lines())
                            .member("fingerprint", entry.fingerprint())));
        }
    }

    private static void line(Appendable out, String line) throws IOException {
        out.append(line).append('\n');
    }
}
