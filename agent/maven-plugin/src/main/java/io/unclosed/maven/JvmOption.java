// SPDX-License-Identifier: Apache-2.0
package io.unclosed.maven;

/**
 * A JVM option in a line of several, as Surefire splits it: at white space, which single or double quotes hide, and each
 * kind of quotes hides the other.
 */
final class JvmOption {

    private JvmOption() {}

    /** The option, ready to stand beside others. */
    static String quoted(String option) {
        boolean plain = option.chars().noneMatch(c -> c == '\'' || c == '"' || Character.isWhitespace(c));
        if (plain) {
            return option;
        }
        if (option.indexOf('\'') < 0) {
            return "'" + option + "'";
        }
        if (option.indexOf('"') < 0) {
            return '"' + option + '"';
        }
        throw new IllegalArgumentException("both kinds of quotes in " + option);
    }
}
