// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.descriptors;

import io.unclosed.catalog.DescriptorKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Which open descriptors nothing accounts for.
 *
 * <p>Counted by kind, because no resource tells its descriptor's number, and a file may have been renamed since. Paths only
 * choose which files to name: rather those that nobody opened by that path.
 */
final class Reconciliation {

    private static final String DELETED = " (deleted)";

    private Reconciliation() {}

    static List<Descriptor> unexplained(List<Descriptor> open, Holdings held) {
        List<Descriptor> unexplained = new ArrayList<>();
        for (DescriptorKind kind : DescriptorKind.values()) {
            unexplained.addAll(unexplained(kind, open, held));
        }
        open.stream().filter(descriptor -> descriptor.kind() == null).forEach(unexplained::add);
        unexplained.sort(Comparator.comparingInt(Descriptor::number));
        return unexplained;
    }

    private static List<Descriptor> unexplained(DescriptorKind kind, List<Descriptor> open, Holdings held) {
        List<Descriptor> ofKind =
                open.stream().filter(descriptor -> descriptor.kind() == kind).toList();
        long excess = ofKind.size() - held.count(kind);
        if (excess <= 0) {
            return List.of();
        }
        Set<String> paths = held.realPaths();
        return ofKind.stream()
                .sorted(Comparator.comparing((Descriptor descriptor) -> paths.contains(path(descriptor)))
                        .thenComparing(
                                Comparator.comparingInt(Descriptor::number).reversed()))
                .limit(excess)
                .toList();
    }

    private static String path(Descriptor descriptor) {
        String target = descriptor.target();
        return target.endsWith(DELETED) ? target.substring(0, target.length() - DELETED.length()) : target;
    }
}
