// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.suppress;

/**
 * A pattern of a name: {@code *} stands for any characters, also none, and {@code ?} for one.
 *
 * @param escapes whether a backslash takes its meaning away from the character behind it; else it is one like others
 */
public record Glob(String pattern, boolean escapes) {

    /** Matches any name. */
    public static final Glob ANY = new Glob("*");

    /** A pattern in which a backslash stands for itself. */
    public Glob(String pattern) {
        this(pattern, false);
    }

    /** A pattern in which a backslash makes the character behind it stand for itself. */
    static Glob escaped(String pattern) {
        return pattern.indexOf('\\') < 0 ? new Glob(pattern) : new Glob(pattern, true);
    }

    /** Appends a character that stands for itself to a pattern that is to be {@link #escaped}. */
    static void appendLiteral(StringBuilder pattern, char c) {
        if (c == '*' || c == '?' || c == '\\') {
            pattern.append('\\');
        }
        pattern.append(c);
    }

    /** Whether the whole name fits. Takes time in proportion to the lengths of both, whatever the pattern. */
    public boolean matches(String name) {
        int star = -1;
        int resume = 0;
        int at = 0;
        int index = 0;
        while (index < name.length()) {
            if (at < pattern.length() && pattern.charAt(at) == '*') {
                star = at++;
                resume = index;
            } else if (fits(at, name.charAt(index))) {
                at += isEscape(at) ? 2 : 1;
                index++;
            } else if (star >= 0) {
                // The last star takes one character more; those before it need not, since it can take what they could.
                at = star + 1;
                index = ++resume;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }

    private boolean fits(int at, char actual) {
        if (isEscape(at)) {
            return pattern.charAt(at + 1) == actual;
        }
        return at < pattern.length() && (pattern.charAt(at) == '?' || pattern.charAt(at) == actual);
    }

    private boolean isEscape(int at) {
        return escapes && at + 1 < pattern.length() && pattern.charAt(at) == '\\';
    }

    @Override
    public String toString() {
        return pattern;
    }
}
