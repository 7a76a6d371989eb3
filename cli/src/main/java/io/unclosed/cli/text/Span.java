// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.text;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes a span of time for a person: only what is needed of it. */
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

    private String joined(Instant first, Instant last, DateTimeFormatter format) {
        String from = local(first).format(format);
        String to = local(last).format(format);
        return from.equals(to) ? from : from + layout.glyphs().dash() + to;
    }

    private ZonedDateTime local(Instant time) {
        return time.atZone(layout.zone());
    }
}
