// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What became of a resource. The order is the order of severity, worst first. */
public enum Verdict {
    /** Collected, never closed. */
    LEAKED,
    /** Closed only by a finalizer or a Cleaner. */
    RESCUED,
    /** Open for longer than was asked. */
    OVERDUE,
    /** Reachable and open when the JVM ended. */
    OPEN;

    /** Whether the program is wrong beyond doubt, and not only perhaps. */
    public boolean isMistake() {
        return this == LEAKED || this == RESCUED;
    }

    /** The word used in journals, reports and options: the name in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word: it is what shells complete. */
    @Override
    public String toString() {
        return word();
    }

    /** The verdict of a {@link #word}, empty where there is none. */
    public static Optional<Verdict> of(String word) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.word().equals(word))
                .findFirst();
    }

    /** All words, most severe first, for messages. */
    public static String words() {
        return Arrays.stream(values()).map(Verdict::word).collect(Collectors.joining(", "));
    }
}
