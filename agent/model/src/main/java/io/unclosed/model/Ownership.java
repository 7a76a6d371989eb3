// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Folds owned findings into their owner's.
 *
 * <p>A resource is owned when a member of another resource type stands on its allocation stack between it and the
 * program: a leaked {@code ZipFile} also shows its {@code RandomAccessFile}, and the person who reads the report can
 * only close the first. A resource that was opened on a thread of the owner's own belongs to any owner of that type. Where the
 * owner itself was closed, resources that the JDK keeps inside are left out, and so are those that a driver's or a
 * pool's wrapper has inside; resources inside a class of the program are reported on their own, because its {@code close()}
 * forgot it. A pool cannot give up the connection behind one that it lent and that was lost: where there is such a one, what
 * a driver made for the pool is part of that finding. What leaked or was rescued does not fold into an owner of which only an open one is known, since that one did
 * not hold it.
 */
public final class Ownership {

    /** An owner's owners: no real resource has half as many. */
    private static final int MOST_OWNERS = 30;

    private final List<Finding> findings;
    private final Map<Place, Integer> places = new HashMap<>();
    private final Map<Integer, Finding> folded = new LinkedHashMap<>();

    /** Resources that were not given back, by the packages of their lender. */
    private final Map<String, Integer> lost = new HashMap<>();

    private Ownership(List<Finding> findings) {
        this.findings = findings;
    }

    /** The findings that a person must read, owned ones folded into their owners. */
    public static List<Finding> fold(List<Finding> findings) {
        return new Ownership(findings).fold();
    }

    private List<Finding> fold() {
        place(true);
        place(false);
        noteLost();
        for (int index = 0; index < findings.size(); index++) {
            if (findings.get(index).owner() == null) {
                folded.put(index, findings.get(index));
            }
        }
        for (int index = 0; index < findings.size(); index++) {
            Finding finding = findings.get(index);
            if (finding.owner() == null) {
                continue;
            }
            Integer root = root(index, new HashSet<>());
            if (root == null) {
                continue;
            }
            Finding owner = folded.computeIfAbsent(
                    root, disowned -> findings.get(disowned).disowned());
            if (root != index) {
                folded.put(root, owner.owning(finding));
            }
        }
        return notesFolded(folded.values());
    }

    /** Resources that are open on purpose and have the same holder are one note, with their count. */
    private static List<Finding> notesFolded(Collection<Finding> findings) {
        Map<String, Integer> firsts = new HashMap<>();
        List<Finding> fewer = new ArrayList<>();
        for (Finding finding : findings) {
            String holder = finding.isOpenNote() ? finding.heldBy() : null;
            Integer first = holder == null ? null : firsts.putIfAbsent(holder, fewer.size());
            if (first == null) {
                fewer.add(finding);
            } else {
                fewer.set(first, fewer.get(first).owning(finding));
            }
        }
        return List.copyOf(fewer);
    }

    /** Indexes the findings: first those without an owner, then the others, which may be owners, too. */
    private void place(boolean unowned) {
        for (int index = 0; index < findings.size(); index++) {
            Finding finding = findings.get(index);
            if ((finding.owner() == null) == unowned) {
                Place place = Place.of(finding, finding.type());
                places.putIfAbsent(place.with(finding.verdict()), index);
                places.putIfAbsent(place, index);
                if (unowned) {
                    places.putIfAbsent(Place.any(finding.type()).with(finding.verdict()), index);
                    places.putIfAbsent(Place.any(finding.type()), index);
                }
            }
        }
    }

    private void noteLost() {
        for (int index = 0; index < findings.size(); index++) {
            Finding finding = findings.get(index);
            List<Frame> frames = finding.frames();
            boolean mistake = finding.owner() == null && finding.verdict().isMistake();
            if (mistake && !frames.isEmpty() && !frames.get(0).jdk()) {
                String lender = packageOf(frames.get(0).className());
                while (!lender.isEmpty()) {
                    lost.putIfAbsent(lender, index);
                    lender = packageOf(lender);
                }
            }
        }
    }

    private static String packageOf(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    /** The finding that an owned one is part of, itself where that is none, null where it is not reported. */
    private @Nullable Integer root(int index, Set<Integer> seen) {
        Finding finding = findings.get(index);
        String owner = finding.owner();
        if (owner == null || !seen.add(index) || seen.size() > MOST_OWNERS) {
            return index;
        }
        boolean discreet = isJdk(owner) && (!isDrivers(owner) || isDrivers(finding.type()));
        Integer found = find(Place.of(finding, owner), index, discreet);
        if (found == null && !isJdk(owner)) {
            found = find(Place.any(owner), index, false);
        }
        if (found == null && isDrivers(finding.type())) {
            found = lost.get(packageOf(owner));
        }
        if (found != null) {
            return root(found, seen);
        }
        return discreet ? null : index;
    }

    /**
     * An owner of the same fate first: at one place some may have leaked and others be open.
     *
     * @param discreet whether resources inside always count as the owner's; else what leaked from an
     *     owner that is open was not held by it, and must not hide behind it
     */
    private @Nullable Integer find(Place place, int self, boolean discreet) {
        Verdict verdict = findings.get(self).verdict();
        Integer found = places.get(place.with(verdict));
        if (found == null) {
            Integer other = places.get(place);
            boolean hides = other != null
                    && verdict.isMistake()
                    && !findings.get(other).verdict().isMistake();
            found = hides && !discreet ? null : other;
        }
        return found == null || found == self ? null : found;
    }

    /** The sum of two lists, one entry a type, in the order of the types' names. */
    static List<Owned> sum(List<Owned> one, List<Owned> other) {
        if (other.isEmpty()) {
            return one;
        }
        Map<String, Long> counts = new TreeMap<>();
        for (List<Owned> list : List.of(one, other)) {
            for (Owned owned : list) {
                counts.merge(owned.type(), owned.count(), Long::sum);
            }
        }
        return counts.entrySet().stream()
                .map(entry -> new Owned(entry.getKey(), Objects.requireNonNull(entry.getValue())))
                .toList();
    }

    private static boolean isJdk(String type) {
        return type.startsWith("java.") || type.startsWith("javax.") || type.startsWith("jdk.");
    }

    /** Types of which drivers and pools have the classes. */
    private static boolean isDrivers(String type) {
        return type.startsWith("java.sql.");
    }

    /**
     * Who opened an owner: as much of the stack as tells findings apart, since the rest may have been cut or merged.
     *
     * @param callers the fingerprint of the frames from the culprit on
     * @param verdict null for any
     */
    private record Place(
            String type, String callers, int line, @Nullable Verdict verdict) {

        static Place of(Finding finding, String type) {
            List<Frame> callers = finding.culprit() < 0
                    ? List.of()
                    : finding.frames()
                            .subList(finding.culprit(), finding.frames().size());
            int line = finding.culpritFrame().map(Frame::line).orElse(0);
            return new Place(type, Fingerprint.of("", "", callers), line, null);
        }

        /** Wherever it was opened. */
        static Place any(String type) {
            return new Place(type, "", 0, null);
        }

        Place with(Verdict fate) {
            return new Place(type, callers, line, fate);
        }
    }
}
