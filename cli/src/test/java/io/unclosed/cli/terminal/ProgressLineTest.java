// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void aLongWorkIsShownAFewTimesASecondAndErasedAtTheEnd() {
        try (ProgressLine line = line(true)) {
            line.show("reading journals:", 1, 9);
            nanos.set(1_000_000_000L);
            line.show("reading journals:", 2, 9);
            nanos.set(1_050_000_000L);
            line.show("reading journals:", 3, 9);
            nanos.set(1_100_000_000L);
            line.show("reading journals:", 4, 9);
        }

        assertEquals(
                "\r\u001b[Kreading journals: 2 of 9\r\u001b[Kreading journals: 4 of 9\r\u001b[K",
                bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aShortWorkAndAPipeShowNothing() {
        try (ProgressLine line = line(true)) {
            line.show("reading journals:", 8, 9);
        }
        nanos.set(0);
        try (ProgressLine line = line(false)) {
            nanos.set(9_000_000_000L);
            line.show("reading journals:", 8, 9);
        }

        assertEquals(0, bytes.size());
    }

    private ProgressLine line(boolean interactive) {
        return new ProgressLine(Output.of(bytes, StandardCharsets.UTF_8, interactive), nanos::get);
    }
}
