// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.text;

import io.unclosed.cli.terminal.Glyphs;

/** Shortens a text to its room. */
final class Fit {

    private Fit() {}

    /** Keeps the end, because the end of a path or an address tells most. */
    static String tail(String text, int room, Glyphs glyphs) {
        if (text.length() <= room) {
            return text;
        }
        String ellipsis = glyphs.ellipsis();
        int start = text.length() - room + ellipsis.length();
        if (Character.isLowSurrogate(text.charAt(start))) {
            start++;
        }
        return ellipsis + text.substring(start);
    }
}
