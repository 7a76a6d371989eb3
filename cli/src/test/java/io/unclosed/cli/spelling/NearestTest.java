// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    @ParameterizedTest
    @CsvSource({"abc,abc,0", "abc,acb,1", "abc,ab,1", "abc,abcd,1", "abc,axc,1", "'',abc,3", "kitten,sitting,3"})
    void distanceCountsKeystrokes(String one, String other, int expected) {
        assertEquals(expected, Nearest.distance(one, other));
        assertEquals(expected, Nearest.distance(other, one));
    }

    @Test
    void theNearestWordWinsAndAFarOneDoesNot() {
        assertEquals(Optional.of("--max"), Nearest.to("--mx", List.of("--fail-on", "--max", "--mxy9z")));
        assertEquals(Optional.empty(), Nearest.to("--zzz", List.of("--max")));
    }
}
