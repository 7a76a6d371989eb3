// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import io.unclosed.boot.Allocation;
import io.unclosed.model.Verdict;
import io.unclosed.model.catalog.ResourceType;
import io.unclosed.model.catalog.Verb;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which resources the report tells of, and which one stands for several that were opened of each other. One thread only. */
final class ReportPolicy {

    private final List<ResourceType> types;
    private final Attribution.Judge judge;
    private final SiteReader sites;
    private final StacklessFindings stackless;

    /** Asked for each child that leaked together with its parent, and always the same, whatever the verdict is. */
    private final Map<Ledger.Key, Boolean> driversOwn = new HashMap<>();

    /** @param judge knows all types that may own a resource, tracked or not */
    ReportPolicy(List<ResourceType> types, Attribution.Judge judge, SiteReader sites, StacklessFindings stackless) {
        this.types = types;
        this.judge = judge;
        this.sites = sites;
        this.stackless = stackless;
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

    /** Whether a constructor of the JDK opened it and then threw, so that no caller got it. */
    private boolean isStranded(Allocation allocation) {
        ResourceType type = types.get(allocation.type());
        if (!type.has(Verb.HANDS)) {
            return false;
        }
        String constructor = sites.get(allocation.site()).outermostConstructor(type);
        return constructor != null && !constructor.equals(allocation.handedBy());
    }

    /** Whether there is a finding of one that counts; doubt about it is counted elsewhere. */
    boolean reports(Allocation allocation, Verdict verdict) {
        return !StacklessFindings.includes(allocation) || stackless.report(allocation, verdict);
    }

    /** The outermost resource that it was opened of, that has the same fate and that the program could close. */
    Allocation holder(Allocation allocation) {
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
        Ledger.Key key = new Ledger.Key(allocation.site(), allocation.type(), allocation.className(), Verdict.LEAKED);
        Boolean known = driversOwn.get(key);
        if (known == null) {
            known = judge.isDriversOwn(sites.get(key.site()), types.get(key.type()), key.className());
            driversOwn.put(key, known);
        }
        return known;
    }

    private static boolean sameFate(Allocation.Fate one, Allocation.Fate other) {
        return (one == Allocation.Fate.OPEN) == (other == Allocation.Fate.OPEN);
    }

    /**
     * Whether it is open inside of a library's resource of which none is left: who closed that has done what there was to do,
     * and the library's threads may be about to end what is inside.
     *
     * @param found the keys of the findings so far
     */
    boolean isOfClosedOwner(Ledger.Key key, Set<Ledger.Key> found) {
        if (key.verdict() != Verdict.OPEN) {
            return false;
        }
        String owner = judge.judge(sites.get(key.site()), types.get(key.type()), key.className())
                .owner();
        if (owner == null || isAny(found, owner)) {
            return false;
        }
        for (ResourceType type : types) {
            if (type.origin() == ResourceType.Origin.LIBRARY && type.name().equals(owner)) {
                return sites.anyFrame(frame -> judge.opens(type, frame)); // or there never was one
            }
        }
        return false;
    }

    private boolean isAny(Set<Ledger.Key> found, String type) {
        for (Ledger.Key key : found) {
            if (types.get(key.type()).name().equals(type)) {
                return true;
            }
        }
        return false;
    }
}
