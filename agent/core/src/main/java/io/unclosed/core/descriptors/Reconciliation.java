// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.descriptors;

import io.unclosed.model.catalog.DescriptorKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which open descriptors nothing accounts for.
 *
 * <p>Counted by kind, because no resource tells its descriptor's number, and a file may have been renamed since. What is
 * known of files only chooses which to name: those that are open more often than they are held.
 */
final class Reconciliation {

    private static final String JAR = ".jar";

    private Reconciliation() {}

    static List<Descriptor> unexplained(List<Descriptor> open, Holdings held) {
        List<Descriptor> unexplained = ofKind(null, open);
        for (DescriptorKind kind : DescriptorKind.values()) {
            List<Descriptor> ofKind = ofKind(kind, open);
            long excess = ofKind.size() - held.count(kind);
            if (excess > 0) {
                unexplained.addAll(likeliest(ofKind, excess, held));
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
        ofKind.sort(Comparator.comparingInt(Descriptor::number).reversed());
        return ofKind;
    }

    /** Prefers those without a holder, and of these the newest. */
    private static List<Descriptor> likeliest(List<Descriptor> newestFirst, long excess, Holdings held) {
        List<Descriptor> nobodys = new ArrayList<>();
        List<Descriptor> somebodys = new ArrayList<>();
        int jars = 0;
        Map<Object, Integer> files = held.files();
        for (Descriptor descriptor : newestFirst) {
            if (take(files, descriptor.file()) || take(files, descriptor.path())) {
                somebodys.add(descriptor);
            } else if (descriptor.path().endsWith(JAR)) {
                jars++;
            } else {
                nobodys.add(descriptor);
            }
        }
        nobodys.addAll(somebodys);
        // The JVM itself opens jars: those behind the boot class path, and the class path's where it shares classes.
        return nobodys.subList(0, (int) Math.max(0, Math.min(excess - jars, nobodys.size())));
    }

    private static boolean take(Map<Object, Integer> files, @Nullable Object file) {
        Integer left = file == null ? null : files.get(file);
        if (left == null || left == 0) {
            return false;
        }
        files.put(file, left - 1);
        return true;
    }
}
