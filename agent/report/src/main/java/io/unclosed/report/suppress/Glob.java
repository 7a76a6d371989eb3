// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.suppress;

/** A pattern of a name: {@code *} stands for any characters, also none, and {@code ?} for one. */
public record Glob(String pattern) {

    /** Matches any name. */
    public static final Glob ANY = new Glob("*");

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
            } else if (at < pattern.length() && fits(pattern.charAt(at), name.charAt(index))) {
                at++;
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

    private static boolean fits(char wanted, char actual) {
        return wanted == '?' || wanted == actual;
    }

    @Override
    public String toString() {
        return pattern;
    }
}
