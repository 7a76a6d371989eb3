// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WrittenTimeTest {

    private static final String CHARACTERS = "0123456789-:.TZ +";

    /** Times, and times with a character or two that are wrong. */
    @Test
    void itTakesAndRefusesWhatTheFormatterDoes() {
        Random random = new Random(12);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text =
                    new StringBuilder(Instant.ofEpochMilli(Math.floorMod(random.nextLong(), 253_402_300_800_000L))
                            .toString());
            for (int wrong = random.nextInt(3); wrong > 0; wrong--) {
                text.setCharAt(random.nextInt(text.length()), CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            }
            assertSame(text.toString());
        }
        for (String text : new String[] {
            "",
            "2026-02-29T00:00:00.000Z",
            "2024-02-29T24:00:00.000Z",
            "2016-12-31T23:59:60.000Z",
            "2026-01-01T00:60:00.000Z",
            "2026-13-01T00:00:00.000Z",
            "2026-00-00T00:00:00.000Z",
        }) {
            assertSame(text);
        }
    }

    private static void assertSame(String text) {
        Instant expected;
        try {
            expected = Instant.parse(text);
        } catch (DateTimeException e) {
            assertThrows(DateTimeException.class, () -> WrittenTime.parsed(text), text);
            return;
        }
        assertEquals(expected, WrittenTime.parsed(text), text);
    }
}
