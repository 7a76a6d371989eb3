// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.catalog;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How bad a finding of a type is. */
public enum Severity {
    /** The gate fails on it. */
    ERROR,
    /** Said, but the gate does not fail on it. */
    WARNING,
    /** Worth knowing. */
    NOTE;

    /** As users write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The more severe of the two. */
    public Severity orWorse(Severity other) {
        return other.compareTo(this) < 0 ? other : this;
    }

    /** The severity of that word, if there is one. */
    public static Optional<Severity> of(String word) {
        for (Severity severity : values()) {
            if (severity.word().equals(word)) {
                return Optional.of(severity);
            }
        }
        return Optional.empty();
    }

    /** All words, for messages. */
    public static String words() {
        return Stream.of(values()).map(Severity::word).collect(Collectors.joining(", "));
    }
}
