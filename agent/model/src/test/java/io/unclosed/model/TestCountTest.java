// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestCountTest {

    @Test
    void theMostFrequentComeFirstThenByName() {
        assertEquals(
                List.of(new TestCount("c", 9), new TestCount("a", 1), new TestCount("b", 1)),
                TestCount.mostFrequent(Map.of("b", 1L, "a", 1L, "c", 9L)));
    }

    @Test
    void onlySoManyAreNamed() {
        Map<String, Long> counts = new HashMap<>();
        for (long i = 1; i <= 100; i++) {
            counts.put("test " + i, i);
        }

        List<TestCount> named = TestCount.mostFrequent(counts);

        assertEquals(TestCount.MAX, named.size());
        assertEquals(new TestCount("test 100", 100), named.get(0));
        assertEquals(new TestCount("test 81", 81), named.get(19));
    }

    @Test
    void findingsOfTwoJvmsAddTheirTests() {
        Finding one = Samples.tested();

        Finding both = Report.of(List.of(), List.of(one, one)).findings().get(0);

        assertEquals(
                List.of(
                        new TestCount("com.acme.UploadTest#reads(String)[2]", 4),
                        new TestCount("com.acme.UploadTest", 2)),
                both.tests());
    }

    @Test
    void whatIsFoldedInChangesNothingOfTheOwnersTests() {
        Finding owner = Samples.tested();

        Finding folded = Report.of(List.of(), List.of(owner, Samples.ownedBy(owner)))
                .findings()
                .get(0);

        assertEquals(1, folded.owned().size());
        assertEquals(owner.tests(), folded.tests());
    }
}
