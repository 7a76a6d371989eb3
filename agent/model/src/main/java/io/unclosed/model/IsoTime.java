// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Times as the journal writes them: {@code 2026-11-23T18:03:11.042Z}, always with milliseconds. */
public final class IsoTime {

    private IsoTime() {}

    /** Without java.time.format, which takes longer to load than all the rest of the agent's start. */
    public static String of(Instant time) {
        LocalDateTime utc = LocalDateTime.ofEpochSecond(time.getEpochSecond(), time.getNano(), ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(24);
        text.append(utc.getYear());
        append(text, '-', utc.getMonthValue(), 2);
        append(text, '-', utc.getDayOfMonth(), 2);
        append(text, 'T', utc.getHour(), 2);
        append(text, ':', utc.getMinute(), 2);
        append(text, ':', utc.getSecond(), 2);
        append(text, '.', utc.getNano() / 1_000_000, 3);
        return text.append('Z').toString();
    }

    private static void append(StringBuilder text, char before, int number, int digits) {
        String plain = Integer.toString(number);
        text.append(before).append("0".repeat(digits - plain.length())).append(plain);
    }
}
