// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The insertions into one class, by the names of its methods: there may be dozens of targets and thousands of methods,
 * nearly none of which has the name of any.
 */
final class ClassTargets {

    private final List<Target> all;
    private final Map<String, List<Target>> byName = new HashMap<>();

    /** Whether some names are only told in part. */
    private boolean inPart;

    ClassTargets(List<Target> targets) {
        this.all = targets;
        for (Target target : targets) {
            String name = target.hook().member().method();
            inPart |= name.endsWith("*");
            List<Target> namesakes = byName.get(name);
            if (namesakes == null) {
                namesakes = new ArrayList<>();
                byName.put(name, namesakes);
            }
            namesakes.add(target);
        }
    }

    List<Target> all() {
        return all;
    }

    /** The insertions into one method that are possible. */
    List<Target> in(String name, String descriptor) {
        List<Target> candidates = inPart ? all : byName.getOrDefault(name, List.of());
        if (candidates.isEmpty()) {
            return candidates;
        }
        List<Target> matching = new ArrayList<>();
        for (Target target : candidates) {
            if (target.matches(name, descriptor)) {
                matching.add(target);
            }
        }
        return matching;
    }
}
