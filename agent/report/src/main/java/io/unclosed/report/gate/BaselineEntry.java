// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.gate;

import io.unclosed.model.Finding;
import io.unclosed.model.StableNames;
import io.unclosed.model.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line of a baseline: the known findings that share a fingerprint and a verdict.
 *
 * @param place the culprit's class and method, for the person who reviews it; empty where there is no stack
 * @param lines how many lines of that method it is
 */
public record BaselineEntry(String place, String type, Verdict verdict, int lines, String fingerprint)
        implements Comparable<BaselineEntry> {

    private static final Comparator<BaselineEntry> ORDER = Comparator.comparing(BaselineEntry::place)
            .thenComparing(BaselineEntry::type)
            .thenComparing(BaselineEntry::verdict)
            .thenComparing(BaselineEntry::fingerprint);

    /** The entries of a baseline for some findings, in its order. */
    public static List<BaselineEntry> of(Iterable<Finding> findings) {
        Map<Baseline.Known, BaselineEntry> entries = new LinkedHashMap<>();
        for (Finding finding : findings) {
            entries.merge(Baseline.Known.of(finding), of(finding), (one, other) -> one.withOneMore());
        }
        List<BaselineEntry> sorted = new ArrayList<>(entries.values());
        Collections.sort(sorted);
        return List.copyOf(sorted);
    }

    private static BaselineEntry of(Finding finding) {
        String place = finding.culpritFrame()
                .map(frame -> StableNames.of(frame.className()) + "." + StableNames.of(frame.method()))
                .orElse("");
        return new BaselineEntry(place, finding.type(), finding.verdict(), 1, finding.fingerprint());
    }

    private BaselineEntry withOneMore() {
        return new BaselineEntry(place, type, verdict, lines + 1, fingerprint);
    }

    /** By place, so that a new entry is beside its neighbours in the code. */
    @Override
    public int compareTo(BaselineEntry other) {
        return ORDER.compare(this, other);
    }
}
