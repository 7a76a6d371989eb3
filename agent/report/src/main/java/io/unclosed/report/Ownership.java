// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

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
                owners.putIfAbsent(new Place(finding.type(), callers(finding)), result.size());
                result.add(finding);
            }
        }
        for (Finding finding : findings) {
            String owner = finding.owner();
            if (owner == null) {
                continue;
            }
            Integer place = owners.get(new Place(owner, callers(finding)));
            if (place != null) {
                Owned inner = new Owned(finding.type(), finding.count());
                result.set(place, result.get(place).owning(List.of(inner)));
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

    private static List<Frame> callers(Finding finding) {
        return finding.culprit() < 0
                ? List.of()
                : finding.frames().subList(finding.culprit(), finding.frames().size());
    }

    private static boolean isJdk(String type) {
        return type.startsWith("java.") || type.startsWith("javax.") || type.startsWith("jdk.");
    }

    private record Place(String type, List<Frame> callers) {}
}
