// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.reap;

import java.util.regex.Pattern;

/** Keeps passwords out of reports: addresses, above all those of databases, may hold some. */
final class Secrets {

    private static final String MASK = "***";

    /** {@code password=…}, up to where the next one begins. */
    private static final Pattern PARAMETER =
            Pattern.compile("(?i)((?:password|passwd|pwd|passphrase|secret|token|api_?key)\\s*=\\s*)[^&;,\\s]+");

    /** {@code //user:password@host}. */
    private static final Pattern USER = Pattern.compile("(//[^/:@\\s]*:)[^/@\\s]+@");

    private Secrets() {}

    static String masked(String detail) {
        String text = detail;
        if (text.indexOf('=') >= 0) {
            text = PARAMETER.matcher(text).replaceAll("$1" + MASK);
        }
        if (text.indexOf('@') >= 0) {
            text = USER.matcher(text).replaceAll("$1" + MASK + "@");
        }
        return text;
    }
}
