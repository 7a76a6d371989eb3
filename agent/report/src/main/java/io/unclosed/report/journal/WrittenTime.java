// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.journal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** A time as the agent writes it, {@code 2026-11-23T18:03:11.042Z}, read without a formatter, which takes twenty times as long. */
final class WrittenTime {

    private static final String SHAPE = "0000-00-00T00:00:00.000Z";

    private WrittenTime() {}

    /** Fails as {@link Instant#parse} does, and takes all that it takes. */
    static Instant parsed(String text) {
        if (!isWritten(text)) {
            return Instant.parse(text);
        }
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19),
                        number(text, 20, 23) * 1_000_000)
                .toInstant(ZoneOffset.UTC);
    }

    private static boolean isWritten(String text) {
        if (text.length() != SHAPE.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char expected = SHAPE.charAt(i);
            char character = text.charAt(i);
            if (expected == '0' ? character < '0' || character > '9' : character != expected) {
                return false;
            }
        }
        // 24:00 and a leap second are for the formatter.
        return number(text, 11, 13) < 24 && number(text, 17, 19) < 60;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
