// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WriteIntervalTest {

    private static final long DAY = 86_400_000;

    /** As long as every count of a thousand findings grows all the time. */
    @Test
    void boundsBytesHoweverLongItTakes() {
        WriteInterval pace = new WriteInterval();
        long bytes = 0;
        long lateness = 0;
        for (long now = 0; now < 30 * DAY; now += 1_000) {
            lateness++;
            if (pace.isDue(now)) {
                pace.wrote(130_000, now);
                bytes += 130_000;
                lateness = 0;
            }
        }
        assertTrue(bytes > 2 * WriteInterval.STEP && bytes < 7_000_000, bytes + " bytes");
        assertTrue(lateness < 20 * DAY / 1_000, lateness + " seconds");
    }

    @Test
    void whatIsSmallIsWrittenOnceASecondForLong() {
        WriteInterval pace = new WriteInterval();
        int times = 0;
        for (long now = 0; now < 600_000; now += 1_000) {
            if (pace.isDue(now)) {
                pace.wrote(400, now);
                times++;
            }
        }
        assertTrue(times == 600, times + " times");
    }
}
