// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.agent;

/**
 * A JVM option in a line of several, as the JVM splits {@code JAVA_TOOL_OPTIONS} and Surefire its {@code argLine}: at
 * white space. Single and double quotes hide white space and each other; there is no other escape.
 */
public final class JvmOption {

    private JvmOption() {}

    /** The option, which may hold anything, ready to stand beside others. */
    public static String quoted(String option) {
        boolean plain = option.chars().noneMatch(c -> c == '\'' || c == '"' || Character.isWhitespace(c));
        // A single quote ends the quoting, stands in double quotes, and the quoting goes on.
        return plain ? option : "'" + option.replace("'", "'\"'\"'") + "'";
    }
}
