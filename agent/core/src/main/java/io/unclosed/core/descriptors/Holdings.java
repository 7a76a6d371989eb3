// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.descriptors;

import io.unclosed.catalog.DescriptorKind;
import io.unclosed.catalog.Holding;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The descriptors that are accounted for: how many of each kind, and of files their paths, as far as they are known. */
final class Holdings {

    private final Map<DescriptorKind, Long> counts = new EnumMap<>(DescriptorKind.class);
    private final List<String> paths = new ArrayList<>();

    /** @param path as the program gave it; null where there is none */
    void add(List<Holding> holds, @Nullable String path) {
        for (Holding holding : holds) {
            add(holding, 1);
            boolean named = holding.kind() == DescriptorKind.FILE || holding.kind() == DescriptorKind.DIRECTORY;
            if (named && path != null) {
                paths.add(path);
            }
        }
    }

    /** @param times how many there are that hold this */
    void add(Holding holding, long times) {
        counts.merge(holding.kind(), holding.count() * times, Long::sum);
    }

    long count(DescriptorKind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** The paths as the kernel says them. */
    Set<String> realPaths() {
        Set<String> real = new HashSet<>();
        for (String path : paths) {
            try {
                real.add(new File(path).getCanonicalPath());
            } catch (IOException unreadable) {
                real.add(path);
            }
        }
        return real;
    }
}
