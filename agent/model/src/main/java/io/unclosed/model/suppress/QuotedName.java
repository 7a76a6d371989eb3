// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.suppress;

import org.jspecify.annotations.Nullable;

/**
 * Names with characters that have a meaning in the grammar of suppressions: blanks, quotes, stars. They stand in double quotes, where
 * a backslash takes its meaning away from the next character, and <code>&#92;u202E</code> is one that nobody can see.
 */
public final class QuotedName {

    /** The characters that a backslash escapes. */
    public static final String ESCAPED = "\\\"*?#";

    private static final int DIGITS = 4;

    private QuotedName() {}

    /** The index of the first {@code #} that stands for itself; -1 if there is none. */
    static int hash(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '#') {
                return i;
            }
            if (c == '\\') {
                i++;
            }
        }
        return -1;
    }

    /** The text between the quotes as a glob; null where a backslash stands before any other character. */
    static @Nullable Glob glob(String text) {
        StringBuilder pattern = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                pattern.append(c);
            } else if (i + 1 < text.length() && ESCAPED.indexOf(text.charAt(i + 1)) >= 0) {
                Glob.appendLiteral(pattern, text.charAt(++i));
            } else {
                int number = number(text, i + 1);
                if (number < 0) {
                    return null;
                }
                Glob.appendLiteral(pattern, (char) number);
                i += 1 + DIGITS;
            }
        }
        return Glob.escaped(pattern.toString());
    }

    /** Of {@code u202E}; -1 where it is none. */
    private static int number(String text, int index) {
        if (!text.startsWith("u", index) || index + DIGITS >= text.length()) {
            return -1;
        }
        int number = 0;
        for (int i = index + 1; i <= index + DIGITS; i++) {
            int digit = text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            number = number << 4 | digit;
        }
        return number;
    }
}
