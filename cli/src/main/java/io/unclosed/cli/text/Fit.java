// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.text;

import io.unclosed.cli.terminal.Glyphs;
import java.util.ArrayList;
import java.util.List;

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

    /** Breaks between words; what follows the first line is indented twice. */
    static List<String> wrapped(String indent, String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        boolean fresh = true;
        for (String word : text.split(" ", -1)) {
            if (!fresh && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(indent).append(indent);
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        lines.add(line.toString());
        return lines;
    }
}
