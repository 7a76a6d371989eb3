// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.explain;

import io.unclosed.model.Finding;
import io.unclosed.model.TestCount;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tests that opened the resources of a finding, in a few words. */
public final class OpeningTests {

    /** So many are named; a JSON report names more. */
    private static final int MOST = 3;

    private OpeningTests() {}

    /** {@code in test com.acme.FooTest#bar}; empty where no test opened any. */
    public static Optional<String> of(Finding finding) {
        List<TestCount> tests = finding.tests();
        if (tests.isEmpty()) {
            return Optional.empty();
        }
        if (tests.size() == 1) {
            return Optional.of("in test " + tests.get(0).test());
        }
        String named = tests.stream()
                .limit(MOST)
                .map(test -> test.test() + " (" + test.count() + ")")
                .collect(Collectors.joining(", "));
        int more = tests.size() - MOST;
        return Optional.of("in " + tests.size() + (tests.size() == TestCount.MAX ? " tests or more: " : " tests: ")
                + named + (more > 0 ? " and " + more + " more" : ""));
    }
}
