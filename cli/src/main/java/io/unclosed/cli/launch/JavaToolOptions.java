// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.launch;

import io.unclosed.report.agent.JvmOption;
import org.jspecify.annotations.Nullable;

/** The variable that every JVM reads options from. */
final class JavaToolOptions {

    static final String VARIABLE = "JAVA_TOOL_OPTIONS";

    private JavaToolOptions() {}

    /** The variable's value with one more option, which may hold anything. */
    static String appended(@Nullable String value, String option) {
        String quoted = JvmOption.quoted(option);
        return value == null || value.isBlank() ? quoted : value + " " + quoted;
    }
}
