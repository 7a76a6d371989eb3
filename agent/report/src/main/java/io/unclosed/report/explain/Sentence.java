// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.explain;

import io.unclosed.model.Example;
import io.unclosed.model.Finding;
import io.unclosed.model.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** A finding in one sentence, for readers that stand at its line. */
public final class Sentence {

    private Sentence() {}

    /** {@code 3 × java.io.FileInputStream opened here, never closed (/data/a.csv, …)}. */
    public static String of(Finding finding) {
        return finding.count() + " × " + finding.type() + " opened here" + call(finding) + ", "
                + fate(finding.verdict()) + details(finding) + tests(finding);
    }

    /** What became of a resource: {@code never closed}. */
    public static String fate(Verdict verdict) {
        return switch (verdict) {
            case LEAKED -> "never closed";
            case RESCUED -> "closed only by a finalizer or Cleaner";
            case OVERDUE -> "open for longer than was asked";
            case OPEN -> "still open when the JVM ended";
        };
    }

    private static String call(Finding finding) {
        Optional<String> call = OpeningCall.of(finding);
        return call.map(name -> " by " + name).orElse("");
    }

    private static String tests(Finding finding) {
        return OpeningTests.of(finding).map(tests -> ", " + tests).orElse("");
    }

    private static String details(Finding finding) {
        List<String> details = finding.examples().stream()
                .map(Example::detail)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (details.isEmpty()) {
            return "";
        }
        String more = finding.count() > finding.examples().size() ? ", …" : "";
        return details.stream().collect(Collectors.joining(", ", " (", more + ")"));
    }
}
