// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import io.unclosed.boot.Allocation;
import io.unclosed.boot.Site;
import io.unclosed.model.Finding;
import io.unclosed.model.Fingerprint;
import io.unclosed.model.Frame;
import io.unclosed.model.JournalLines;
import io.unclosed.model.Verdict;
import io.unclosed.model.catalog.ResourceType;
import io.unclosed.model.catalog.Severity;
import io.unclosed.model.catalog.Verb;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts allocations by site, type and verdict, and says what is new since it was last asked. One thread only. */
final class Ledger {

    private static final String KEPT = "a static field of a library's class, for the life of the process";

    /** Compared by hand, like {@link Place}: what compares records for us is made at first use, and must not be with a full heap. */
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

    private record Place(Site site, int type, String className) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Place place
                    && site == place.site
                    && type == place.type
                    && className.equals(place.className);
        }

        @Override
        public int hashCode() {
            return (System.identityHashCode(site) * 31 + type) * 31 + className.hashCode();
        }
    }

    private final List<ResourceType> types;
    private final Attribution.Judge judge;
    private final SiteReader sites;
    private final StacklessFindings stackless;
    private final boolean frames;
    private final boolean secrets;
    private final Map<Key, FindingCounter> counters = new LinkedHashMap<>();
    private final Map<Key, FindingCounter> changed = new LinkedHashMap<>();

    /** Asked for each child that leaked together with its parent, and always the same. */
    private final Map<Place, Boolean> driversOwn = new HashMap<>();

    /**
     * A ledger of some types.
     *
     * @param judge knows all types that may own a resource, tracked or not
     * @param frames whether findings say where; whose a resource is, is judged by its frames in any case
     * @param secrets whether details are shown with what may be a secret
     */
    Ledger(
            List<ResourceType> types,
            Attribution.Judge judge,
            SiteReader sites,
            StacklessFindings stackless,
            boolean frames,
            boolean secrets) {
        this.types = types;
        this.judge = judge;
        this.sites = sites;
        this.stackless = stackless;
        this.frames = frames;
        this.secrets = secrets;
    }

    /** Books a resource, or, where what it was opened of has the same fate, that the other one held it. */
    void add(Allocation allocation, Verdict verdict) {
        if (!counts(allocation, verdict)) {
            return;
        }
        Allocation holder = holder(allocation);
        if (holder == allocation) {
            if (!StacklessFindings.includes(allocation) || stackless.report(allocation, verdict)) {
                counter(allocation, verdict).add(allocation, test(allocation));
            }
            return;
        }
        Verdict fate = fateOf(holder, verdict);
        if (counts(holder, fate)) {
            counter(holder, fate).hold(types.get(allocation.type()).name());
        }
    }

    /** The test that opened it; the class of the test alone where its initialiser did, whichever test came first. */
    private @Nullable String test(Allocation allocation) {
        String test = allocation.test();
        if (test != null) {
            String className = TestLedgers.classOf(test);
            for (Frame frame : sites.get(allocation.site()).frames()) {
                boolean initialiser = frame.method().equals("<clinit>") && !frame.jdk();
                if (initialiser && (className + "$").startsWith(frame.className() + "$")) {
                    return frame.className();
                }
            }
        }
        return test;
    }

    /** Books a resource that stays open for longer than was asked. */
    void addOverdue(Allocation allocation) {
        FindingCounter counter = counter(allocation, Verdict.OVERDUE);
        counter.addOverdue(
                allocation, test(allocation), counter.hasRoom() && frames ? sites.framesNow(allocation) : List.of());
    }

    /** Books that one of those came back. */
    void addClosedLate(Allocation allocation, long time) {
        counter(allocation, Verdict.OVERDUE).closedLate(allocation, time);
    }

    /** Whether the program is to hear of a resource. */
    boolean counts(Allocation allocation, Verdict verdict) {
        if (allocation.type() < 0 || allocation.harmless() || isStranded(allocation)) {
            return false;
        }
        if (verdict == Verdict.LEAKED
                && types.get(allocation.type()).judgement().neverLeaked() != null) {
            return false;
        }
        ResolvedSite site = sites.get(allocation.site()); // may tell that it is to be ignored
        if (site.initialised() && verdict != Verdict.OPEN) {
            return false;
        }
        return StacklessFindings.includes(allocation)
                ? stackless.mayCount(allocation.type())
                : !allocation.site().ignored();
    }

    /** Whether a constructor of the JDK's opened it on its way and threw: nobody has got it. */
    private boolean isStranded(Allocation allocation) {
        ResourceType type = types.get(allocation.type());
        if (!type.has(Verb.HANDS)) {
            return false;
        }
        String constructor = sites.get(allocation.site()).outermostConstructor(type);
        return constructor != null && !constructor.equals(allocation.handedBy());
    }

    /** The outermost resource that it was opened of, that has the same fate and that the program could close. */
    private Allocation holder(Allocation allocation) {
        Allocation holder = allocation;
        Allocation each = allocation;
        for (int ancestors = 0; ancestors < Allocation.MOST_ANCESTORS; ancestors++) {
            Allocation parent = each.parent();
            if (parent == null || !sameFate(allocation.fate(), parent.fate())) {
                return holder;
            }
            if (!isDriversOwn(parent)) {
                holder = parent;
            }
            each = parent;
        }
        return holder;
    }

    private boolean isDriversOwn(Allocation allocation) {
        if (allocation.type() < 0) {
            return false;
        }
        Place place = new Place(allocation.site(), allocation.type(), allocation.className());
        Boolean known = driversOwn.get(place);
        if (known == null) {
            known = judge.isDriversOwn(sites.get(place.site()), types.get(place.type()), place.className());
            driversOwn.put(place, known);
        }
        return known;
    }

    private static boolean sameFate(Allocation.Fate one, Allocation.Fate other) {
        return (one == Allocation.Fate.OPEN) == (other == Allocation.Fate.OPEN);
    }

    private static Verdict fateOf(Allocation holder, Verdict verdict) {
        return switch (holder.fate()) {
            case RESCUED -> Verdict.RESCUED;
            case COLLECTED -> holder.guarded() ? Verdict.RESCUED : Verdict.LEAKED;
            case OPEN, CLOSED -> verdict;
        };
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

    /**
     * Journal lines for what changed since the last call. If it fails for lack of memory, the next call has them.
     *
     * @param counts whether findings that are known already are due, too, or else a later call has them
     * @param most how many lines to take: thousands of findings at once would not fit into a small heap
     */
    List<String> takeLines(boolean counts, int most) {
        List<String> lines = new ArrayList<>();
        Map<Key, FindingCounter> taken = new LinkedHashMap<>();
        for (Map.Entry<Key, FindingCounter> entry : changed.entrySet()) {
            FindingCounter counter = entry.getValue();
            if (lines.size() == most) {
                break;
            }
            if (counter.count() > 0 && (counts || !counter.written()) && !isOfClosedOwner(entry.getKey())) {
                lines.add(line(entry.getKey(), counter));
                taken.put(entry.getKey(), counter);
            }
        }
        for (Map.Entry<Key, FindingCounter> entry : taken.entrySet()) {
            entry.getValue().markWritten();
            changed.remove(entry.getKey());
        }
        return lines;
    }

    private String line(Key key, FindingCounter counter) {
        return counter.written()
                ? JournalLines.update(
                        counter.number(),
                        counter.count(),
                        counter.closedLate(),
                        counter.first(),
                        counter.last(),
                        counter.hasNewExamples() ? counter.examples() : null,
                        counter.held(),
                        counter.tests())
                : JournalLines.finding(counter.number(), finding(key, counter));
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

    /** What there may be findings of. */
    List<Key> keys() {
        return new ArrayList<>(counters.keySet());
    }

    /** The finding of a key; null where nobody is to hear of it. */
    @Nullable
    Finding finding(Key key) {
        FindingCounter counter = counters.get(key);
        // What held another one may not have been booked itself yet.
        return counter == null || counter.count() == 0 || isOfClosedOwner(key) ? null : finding(key, counter);
    }

    /**
     * Whether it is open inside of a library's resource of which none is left: who closed that has done what there was to do,
     * and the library's threads may be about to end what is inside.
     */
    private boolean isOfClosedOwner(Key key) {
        if (key.verdict() != Verdict.OPEN) {
            return false;
        }
        String owner = judge.judge(sites.get(key.site()), types.get(key.type()), key.className())
                .owner();
        if (owner == null || counters.keySet().stream().anyMatch(other -> isOfType(other, owner))) {
            return false;
        }
        for (ResourceType type : types) {
            if (type.origin() == ResourceType.Origin.LIBRARY && type.name().equals(owner)) {
                return sites.anyFrame(frame -> judge.opens(type, frame)); // or there never was one
            }
        }
        return false;
    }

    private boolean isOfType(Key key, String name) {
        return types.get(key.type()).name().equals(name);
    }

    private Finding finding(Key key, FindingCounter counter) {
        ResourceType type = types.get(key.type());
        ResolvedSite site = sites.get(key.site());
        Attribution attribution = judge.judge(site, type, key.className());
        String owner = attribution.owner();
        boolean kept = site.initialised();
        List<Frame> shown = frames ? site.frames() : List.of();
        return new Finding(
                Fingerprint.of(type.name(), owner == null ? "" : owner, shown),
                key.verdict(),
                type.name(),
                type.closer(),
                kept ? Severity.NOTE : type.judgement().severity(),
                kept ? KEPT : type.judgement().heldBy(),
                owner,
                counter.count(),
                counter.closedLate(),
                frames ? attribution.culprit() : -1,
                shown,
                counter.thread(),
                counter.first(),
                counter.last(),
                counter.examples(),
                counter.held(),
                counter.tests());
    }
}
