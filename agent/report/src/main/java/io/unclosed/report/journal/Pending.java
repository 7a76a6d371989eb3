// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.journal;

import io.unclosed.model.Finding;
import io.unclosed.model.Frame;
import io.unclosed.model.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resources that were not closed when the end of a JVM began, and whose fate its journal does not tell. */
final class Pending {

    private record Place(
            String fingerprint, String type, @Nullable Frame culprit) {
        static Place of(Finding finding) {
            return new Place(
                    finding.fingerprint(),
                    finding.type(),
                    finding.culpritFrame().orElse(null));
        }
    }

    private final List<Finding> findings = new ArrayList<>();
    private Map<Place, Long> before = Map.of();

    /** @param said the findings that the journal has so far */
    void add(Finding finding, Collection<Finding> said) {
        if (findings.isEmpty()) {
            before = counts(said);
        }
        findings.add(finding);
    }

    List<Finding> all() {
        return findings;
    }

    /** @param said all that the journal says */
    List<Finding> unsettled(Collection<Finding> said) {
        Map<Place, Long> settled = counts(said);
        before.forEach((place, count) -> settled.merge(place, -count, Long::sum));
        List<Finding> unsettled = new ArrayList<>();
        for (Finding finding : findings) {
            Place place = Place.of(finding);
            long gone = Math.max(0, Math.min(finding.count(), settled.getOrDefault(place, 0L)));
            settled.merge(place, -gone, Long::sum);
            if (gone < finding.count()) {
                unsettled.add(JournalBuilder.counting(finding, finding.count() - gone));
            }
        }
        return unsettled;
    }

    private static Map<Place, Long> counts(Collection<Finding> said) {
        Map<Place, Long> counts = new HashMap<>();
        for (Finding finding : said) {
            if (finding.verdict() != Verdict.OVERDUE) {
                counts.merge(Place.of(finding), finding.count(), Long::sum);
            }
        }
        return counts;
    }
}
