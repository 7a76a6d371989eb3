// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes a duration for a person, no more precisely than needed. */
final class Span {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DATE_AND_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Layout layout;

    Span(Layout layout) {
        this.layout = layout;
    }

    /** {@code 18:03:11–18:03:15}, with dates where they differ. */
    String times(Instant first, Instant last) {
        boolean oneDay = local(first).toLocalDate().equals(local(last).toLocalDate());
        return joined(first, last, oneDay ? TIME : DATE_AND_TIME);
    }

    /** {@code 2026-11-23 18:03:11}. */
    String dateAndTime(Instant time) {
        return local(time).format(DATE_AND_TIME);
    }

    /** {@code 350 ms}, {@code 12.3 s}, {@code 5 min 3 s} or {@code 2 h 10 min}. */
    static String length(Duration length) {
        if (length.toMillis() < 1_000) {
            return length.toMillis() + " ms";
        }
        if (length.toSeconds() < 120) {
            return String.format(Locale.ROOT, "%.1f s", length.toMillis() / 1_000.0);
        }
        return length.toMinutes() < 120
                ? length.toMinutes() + " min " + length.toSecondsPart() + " s"
                : length.toHours() + " h " + length.toMinutesPart() + " min";
    }

    private String joined(Instant first, Instant last, DateTimeFormatter format) {
        String from = local(first).format(format);
        String to = local(last).format(format);
        return from.equals(to) ? from : from + layout.glyphs().dash() + to;
    }

    private ZonedDateTime local(Instant time) {
        return time.atZone(layout.zone());
    }
}
