// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.terminal;

import java.nio.charset.Charset;

/**
 * The few characters beyond ASCII that reports use, or their stand-ins.
 *
 * @param times between a count and the counted thing
 * @param ellipsis for omitted text
 * @param dash between the ends of a span
 */
public record Glyphs(String times, String ellipsis, String dash) {

    private static final Glyphs UNICODE = new Glyphs("×", "…", "–");
    private static final Glyphs ASCII = new Glyphs("x", "...", "-");

    /** The best that a charset can write. */
    public static Glyphs of(Charset charset) {
        boolean all = charset.canEncode() && charset.newEncoder().canEncode("×…–");
        return all ? UNICODE : ASCII;
    }
}
