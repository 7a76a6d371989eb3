// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.reap;

import io.unclosed.boot.Allocation;
import io.unclosed.boot.Site;
import io.unclosed.catalog.ResourceType;
import io.unclosed.report.Finding;
import io.unclosed.report.Fingerprint;
import io.unclosed.report.Frame;
import io.unclosed.report.JournalLines;
import io.unclosed.report.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts allocations by site, type and verdict, and says what is new since it was last asked. One thread only. */
final class Ledger {

    private record Key(Site site, int type, String className, Verdict verdict) {}

    private final List<ResourceType> types;
    private final List<ResourceType> owners;
    private final SiteReader sites;
    private final boolean frames;
    private final Map<Key, Tally> tallies = new LinkedHashMap<>();
    private final Map<Key, Tally> changed = new LinkedHashMap<>();

    Ledger(List<ResourceType> types, SiteReader sites) {
        this(types, types, sites, true);
    }

    /**
     * A ledger of some types.
     *
     * @param owners the types that may own a resource, tracked or not
     * @param frames whether findings say where; whose a resource is, is judged by its frames in any case
     */
    Ledger(List<ResourceType> types, List<ResourceType> owners, SiteReader sites, boolean frames) {
        this.types = types;
        this.owners = owners;
        this.sites = sites;
        this.frames = frames;
    }

    void add(Allocation allocation, Verdict verdict) {
        if (allocation.type() < 0) {
            return;
        }
        sites.get(allocation.site()); // may tell that it is to be ignored
        if (allocation.site().ignored()) {
            return;
        }
        Key key = new Key(allocation.site(), allocation.type(), allocation.className(), verdict);
        Tally tally = tallies.computeIfAbsent(key, absent -> new Tally(tallies.size() + 1));
        tally.add(allocation);
        changed.put(key, tally);
    }

    /**
     * Journal lines for what changed since the last call. If it fails for lack of memory, the next call has them.
     *
     * @param counts whether findings that are known already are due, too, or else a later call has them
     */
    List<String> takeLines(boolean counts) {
        List<String> lines = new ArrayList<>();
        Map<Key, Tally> taken = new LinkedHashMap<>();
        changed.forEach((key, tally) -> {
            if (counts || !tally.written()) {
                lines.add(line(key, tally));
                taken.put(key, tally);
            }
        });
        taken.forEach((key, tally) -> {
            tally.markWritten();
            changed.remove(key);
        });
        return lines;
    }

    private String line(Key key, Tally tally) {
        return tally.written()
                ? JournalLines.update(tally.number(), tally.count(), tally.first(), tally.last(), tally.examples())
                : JournalLines.finding(tally.number(), finding(key, tally));
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        tallies.forEach((key, tally) -> findings.add(finding(key, tally)));
        return findings;
    }

    private Finding finding(Key key, Tally tally) {
        ResourceType type = types.get(key.type());
        ResolvedSite site = sites.get(key.site());
        Blame blame = Blame.of(site, type, key.className(), owners);
        String owner = blame.owner();
        List<Frame> shown = frames ? site.frames() : List.of();
        return new Finding(
                Fingerprint.of(type.name(), owner == null ? "" : owner, shown),
                key.verdict(),
                type.name(),
                type.closer(),
                owner,
                tally.count(),
                frames ? blame.culprit() : -1,
                shown,
                tally.thread(),
                tally.first(),
                tally.last(),
                tally.examples(),
                List.of());
    }
}
