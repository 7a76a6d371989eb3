// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.launch;

import org.jspecify.annotations.Nullable;

/**
 * The variable that every JVM reads options from.
 *
 * <p>The JVM splits its value at white space. Single and double quotes hide white space and each other; there is no
 * other escape.
 */
final class JavaToolOptions {

    static final String VARIABLE = "JAVA_TOOL_OPTIONS";

    private JavaToolOptions() {}

    /** The variable's value with one more option, which may hold anything. */
    static String appended(@Nullable String value, String option) {
        String quoted = quoted(option);
        return value == null || value.isBlank() ? quoted : value + " " + quoted;
    }

    static String quoted(String option) {
        boolean plain = option.chars().noneMatch(c -> c == '\'' || c == '"' || Character.isWhitespace(c));
        // A single quote ends the quoting, stands in double quotes, and the quoting goes on.
        return plain ? option : "'" + option.replace("'", "'\"'\"'") + "'";
    }
}
