// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.descriptors;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was there before anything was tracked. The program waits while it is taken: a class of its own with plain loops.
 *
 * @param descriptors by number; empty where the system does not show them
 * @param classes those that hold descriptors by a rule {@code never in}, and were loaded already
 */
public record Snapshot(Map<String, String> descriptors, Set<String> classes) {

    /**
     * Takes it now.
     *
     * @param holders classes that hold descriptors by a rule {@code never in}
     */
    public static Snapshot take(List<String> holders, Class<?>[] loaded) {
        Map<String, String> descriptors = DescriptorFolder.read();
        return new Snapshot(descriptors == null ? Map.of() : descriptors, named(new HashSet<>(holders), loaded));
    }

    static Set<String> named(Set<String> names, Class<?>[] loaded) {
        Set<String> found = new HashSet<>();
        for (Class<?> candidate : loaded) {
            String name = candidate.getName();
            if (names.contains(name)) {
                found.add(name);
            }
        }
        return found;
    }
}
