// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.descriptors;

import io.unclosed.catalog.DescriptorKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        List<Descriptor> unexplained = ofKind(null, open);
        for (DescriptorKind kind : DescriptorKind.values()) {
            List<Descriptor> ofKind = ofKind(kind, open);
            long excess = ofKind.size() - held.count(kind);
            if (excess > 0) {
                unexplained.addAll(likeliest(ofKind, excess, held.realPaths()));
            }
        }
        if (!unexplained.isEmpty()) {
            unexplained.sort(Comparator.comparingInt(Descriptor::number));
        }
        return unexplained;
    }

    private static List<Descriptor> ofKind(@Nullable DescriptorKind kind, List<Descriptor> open) {
        List<Descriptor> ofKind = new ArrayList<>();
        for (Descriptor descriptor : open) {
            if (descriptor.kind() == kind) {
                ofKind.add(descriptor);
            }
        }
        return ofKind;
    }

    private static List<Descriptor> likeliest(List<Descriptor> ofKind, long excess, Set<String> paths) {
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
