// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How many of a finding's resources one test opened.
 *
 * @param test such as {@code com.acme.FooTest#bar(String)[2]}, or {@code com.acme.FooTest} where the class itself did, in
 *     its initialiser or before or after all its tests
 * @param count at least 1
 */
public record TestCount(String test, long count) {

    /** So many tests of a finding are named, the most frequent; the resources of the others are only in its count. */
    public static final int MAX = 20;

    private static final Comparator<TestCount> ORDER =
            Comparator.comparingLong(TestCount::count).reversed().thenComparing(TestCount::test);

    /** The most frequent of some tests, most frequent first, then by name. */
    public static List<TestCount> mostFrequent(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> new TestCount(entry.getKey(), Objects.requireNonNull(entry.getValue())))
                .sorted(ORDER)
                .limit(MAX)
                .toList();
    }

    /** Two lists as one. */
    static List<TestCount> sum(List<TestCount> one, List<TestCount> other) {
        Map<String, Long> counts = new HashMap<>();
        for (List<TestCount> list : List.of(one, other)) {
            for (TestCount entry : list) {
                counts.merge(entry.test(), entry.count(), Long::sum);
            }
        }
        return mostFrequent(counts);
    }
}
