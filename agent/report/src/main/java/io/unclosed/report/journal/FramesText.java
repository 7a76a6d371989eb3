// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.journal;

import org.jspecify.annotations.Nullable;

/**
 * The frames in the line of a finding, found without parsing them: they are most of the line, and all journals of one program
 * have the same ones.
 *
 * @param text the array, as it is written
 * @param rest the line with an empty array in its place
 */
record FramesText(String text, String rest) {

    private static final String MEMBER = "\"frames\":[";

    /** Null where the line has none, or not as the agent writes it; then all of it is to be parsed. */
    static @Nullable FramesText in(String line) {
        int depth = 0;
        char before = 0;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            switch (character) {
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                case '"' -> {
                    if (depth == 1 && (before == '{' || before == ',') && line.startsWith(MEMBER, i)) {
                        return of(line, i + MEMBER.length() - 1);
                    }
                    i = endOfString(line, i);
                }
                default -> {
                    // It is of no interest where numbers and words end.
                }
            }
            before = character;
        }
        return null;
    }

    private static @Nullable FramesText of(String line, int start) {
        int depth = 0;
        for (int i = start; i < line.length(); i++) {
            char character = line.charAt(i);
            if (character == '"') {
                i = endOfString(line, i);
            } else if (character == '{' || character == '[') {
                depth++;
            } else if (character == '}' || character == ']') {
                depth--;
                if (depth == 0) {
                    return new FramesText(
                            line.substring(start, i + 1), line.substring(0, start + 1) + line.substring(i));
                }
            }
        }
        return null;
    }

    /** The index of the closing quote, or the last one where there is none. */
    private static int endOfString(String line, int start) {
        int end = start;
        do {
            end = line.indexOf('"', end + 1);
            if (end < 0) {
                return line.length() - 1;
            }
        } while (isEscaped(line, end));
        return end;
    }

    private static boolean isEscaped(String line, int quote) {
        int backslashes = 0;
        while (line.charAt(quote - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }
}
