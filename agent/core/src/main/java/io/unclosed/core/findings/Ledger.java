// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import io.unclosed.boot.Allocation;
import io.unclosed.boot.Site;
import io.unclosed.model.Finding;
import io.unclosed.model.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts allocations by site, type and verdict. One thread only. */
final class Ledger {

    /** Compared by hand: the JVM makes the comparison of records at first use, which must not be with a full heap. */
    record Key(Site site, int type, String className, Verdict verdict) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && site == key.site
                    && type == key.type
                    && className.equals(key.className)
                    && verdict == key.verdict;
        }

        @Override
        public int hashCode() {
            return ((System.identityHashCode(site) * 31 + type) * 31 + className.hashCode()) * 31 + verdict.hashCode();
        }
    }

    private final ReportPolicy policy;
    private final FindingFactory factory;
    private final boolean secrets;
    private final Map<Key, FindingCounter> counters = new LinkedHashMap<>();
    private final Map<Key, FindingCounter> changed = new LinkedHashMap<>();

    /** @param secrets whether details are shown unmasked */
    Ledger(ReportPolicy policy, FindingFactory factory, boolean secrets) {
        this.policy = policy;
        this.factory = factory;
        this.secrets = secrets;
    }

    /** An empty one for the same. */
    Ledger fresh() {
        return new Ledger(policy, factory, secrets);
    }

    /** Counts a resource, or adds it to its parent's finding if both share a fate. */
    void add(Allocation allocation, Verdict verdict) {
        if (!counts(allocation, verdict)) {
            return;
        }
        Allocation holder = policy.holder(allocation);
        if (holder == allocation) {
            if (policy.reports(allocation, verdict)) {
                counter(allocation, verdict).add(allocation, factory.test(allocation));
            }
            return;
        }
        Verdict fate = fateOf(holder, verdict);
        if (counts(holder, fate)) {
            counter(holder, fate).hold(factory.name(allocation));
        }
    }

    private static Verdict fateOf(Allocation holder, Verdict verdict) {
        return switch (holder.fate()) {
            case RESCUED -> Verdict.RESCUED;
            case COLLECTED -> holder.guarded() ? Verdict.RESCUED : Verdict.LEAKED;
            case OPEN, CLOSED -> verdict;
        };
    }

    /** Counts a resource that stays open for longer than the limit. */
    void addOverdue(Allocation allocation) {
        FindingCounter counter = counter(allocation, Verdict.OVERDUE);
        counter.addOverdue(
                allocation, factory.test(allocation), counter.hasRoom() ? factory.framesNow(allocation) : List.of());
    }

    /** Notes that one of those was closed after all. */
    void addClosedLate(Allocation allocation, long time) {
        counter(allocation, Verdict.OVERDUE).closedLate(allocation, time);
    }

    /** Whether a resource counts for the report. */
    boolean counts(Allocation allocation, Verdict verdict) {
        return policy.counts(allocation, verdict);
    }

    private FindingCounter counter(Allocation allocation, Verdict verdict) {
        Key key = new Key(allocation.site(), allocation.type(), allocation.className(), verdict);
        FindingCounter counter = counters.get(key);
        if (counter == null) {
            counter = new FindingCounter(counters.size() + 1, secrets);
            counters.put(key, counter);
        }
        changed.put(key, counter);
        return counter;
    }

    /** The counters that changed since they were removed here. */
    Map<Key, FindingCounter> changed() {
        return changed;
    }

    /** The number of a finding in the journal that differs only in the verdict; 0 where there is none. */
    int writtenLike(Key key) {
        for (Verdict verdict : Verdict.values()) {
            FindingCounter counter = counters.get(new Key(key.site(), key.type(), key.className(), verdict));
            if (counter != null && counter.written()) {
                return counter.number();
            }
        }
        return 0;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Key key : keys()) {
            Finding finding = finding(key);
            if (finding != null) {
                findings.add(finding);
            }
        }
        return findings;
    }

    /** The keys of possible findings. */
    List<Key> keys() {
        return new ArrayList<>(counters.keySet());
    }

    /** The finding of a key; null where it is not reported. */
    @Nullable
    Finding finding(Key key) {
        FindingCounter counter = counters.get(key);
        return counter != null && isTold(key, counter) ? finding(key, counter) : null;
    }

    Finding finding(Key key, FindingCounter counter) {
        return factory.finding(key, counter);
    }

    /** Whether it is reported. The holder of another one may not have been counted itself yet. */
    boolean isTold(Key key, FindingCounter counter) {
        return counter.count() > 0 && !policy.isOfClosedOwner(key, counters.keySet());
    }
}
