// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

    @ParameterizedTest
    @CsvSource({
        "0,0 ms",
        "999,999 ms",
        "1000,1.0 s",
        "12345,12.3 s",
        "120000,2 min 0 s",
        "303000,5 min 3 s",
        "7800000,2 h 10 min"
    })
    void aLengthIsAsPreciseAsAPersonNeeds(long millis, String expected) {
        assertEquals(expected, Span.length(Duration.ofMillis(millis)));
    }
}
