// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.boot.Registry;
import io.unclosed.boot.Tracker;
import io.unclosed.model.OpenSample;
import io.unclosed.model.catalog.Catalog;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SamplesTest {

    private static final long YEAR = 365L * 24 * 60 * 60;

    private final Registry registry = new Registry();

    @AfterEach
    void stop() {
        Tracker.stop();
    }

    @Test
    void theyAreDueEverySecondAndThenLessOften() {
        Samples samples = new Samples(registry, Catalog.builtIn().types());
        Tracker.start(registry);
        Object resource = new Object();

        for (int note = 1; note <= 60; note++) {
            changeOpen(resource, note);
            assertEquals(1, samples.take().size());
        }
        changeOpen(resource, 61);

        assertEquals(List.of(), samples.takeIfDue(), "two seconds have not passed");
    }

    @Test
    void aYearHasNoMoreThanAReportKeeps() {
        long seconds = 0;
        int notes = 0;
        while (seconds < YEAR) {
            seconds += Samples.interval(notes++) / 1_000;
        }

        assertTrue(notes <= OpenSample.MAX, notes + " notes");
    }

    private static void changeOpen(Object resource, int note) {
        if (note % 2 == 1) {
            Tracker.opened(resource, null, -1, 0);
        } else {
            Tracker.closed(resource);
        }
    }
}
