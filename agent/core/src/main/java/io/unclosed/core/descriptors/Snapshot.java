// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.descriptors;

import io.unclosed.model.catalog.Holding;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The descriptors that were open before anything was tracked. The program waits while it is taken: a class of its own with plain loops.
 *
 * @param descriptors by number; empty where the system does not show them
 * @param classes those that hold descriptors by a rule {@code never in}, and were loaded already
 */
public record Snapshot(Map<Integer, Descriptor> descriptors, Set<String> classes) {

    /**
     * Takes it now.
     *
     * @param holders classes that hold descriptors by a rule {@code never in}
     */
    public static Snapshot take(List<String> holders, Class<?>[] loaded) {
        Map<Integer, Descriptor> descriptors = DescriptorFolder.read();
        return new Snapshot(descriptors == null ? Map.of() : descriptors, named(new HashSet<>(holders), loaded));
    }

    /** Whether a class may have had its descriptors already; one from an archive is loaded long before it is initialised. */
    boolean has(String className, Holding holding) {
        if (holding.count() == Holding.ANY || !classes.contains(className)) {
            return false;
        }
        for (Descriptor descriptor : descriptors.values()) {
            if (descriptor.kind() == holding.kind()) {
                return true;
            }
        }
        return false;
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
