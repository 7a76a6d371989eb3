// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Folds owned findings into their owner's.
 *
 * <p>A resource is owned when a member of another resource type stands on its allocation stack between it and the
 * program: a leaked {@code ZipFile} also shows its {@code RandomAccessFile}, and the person who reads the report can
 * only close the first. Where the owner itself was closed, what the JDK keeps inside is the JDK's affair and is left
 * out; what a class of the program keeps inside is reported on its own, because its {@code close()} forgot it.
 */
public final class Ownership {

    private Ownership() {}

    /** The findings that a person must read, owned ones folded into their owners. */
    public static List<Finding> fold(List<Finding> findings) {
        Map<Place, Integer> owners = new HashMap<>();
        List<Finding> result = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.owner() == null) {
                Place place = Place.of(finding, finding.type());
                owners.putIfAbsent(place.with(finding.verdict()), result.size());
                owners.putIfAbsent(place, result.size());
                result.add(finding);
            }
        }
        for (Finding finding : findings) {
            String owner = finding.owner();
            if (owner == null) {
                continue;
            }
            Place place = Place.of(finding, owner);
            // An owner of the same fate first: at one place some may have leaked and others be open.
            Integer index = owners.getOrDefault(place.with(finding.verdict()), owners.get(place));
            if (index != null) {
                Owned inner = new Owned(finding.type(), finding.count());
                result.set(index, result.get(index).owning(List.of(inner)));
            } else if (!isJdk(owner)) {
                result.add(finding.disowned());
            }
        }
        return List.copyOf(result);
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

        Place with(Verdict fate) {
            return new Place(type, callers, line, fate);
        }
    }
}
