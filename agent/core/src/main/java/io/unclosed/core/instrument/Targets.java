// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import io.unclosed.catalog.Catalog;
import io.unclosed.catalog.Hook;
import io.unclosed.catalog.ResourceType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The classes to instrument and what to insert into each. Immutable, safe for any thread. */
public final class Targets {

    private final Map<String, List<Target>> byClass = new HashMap<>();

    public Targets(Catalog catalog) {
        boolean own = false;
        for (int number = 0; number < catalog.types().size(); number++) {
            ResourceType type = catalog.types().get(number);
            own |= !type.builtIn();
            for (Hook hook : type.hooks()) {
                add(new Target(hook, number, type.builtIn()));
            }
        }
        for (Hook sweeper : Hook.sweepers()) {
            add(new Target(sweeper, -1, true));
        }
        if (own) {
            add(new Target(Hook.cleanerRegistration(), -1, true));
        }
    }

    /** Whether a class, by its name, is to be instrumented. */
    public boolean contains(String className) {
        return byClass.containsKey(className.replace('.', '/'));
    }

    /** What to insert into a class, by its internal name; empty for nothing. */
    List<Target> in(String internalName) {
        return byClass.getOrDefault(internalName, List.of());
    }

    private void add(Target target) {
        String internalName = target.hook().className().replace('.', '/');
        List<Target> targets = byClass.get(internalName);
        if (targets == null) {
            targets = new ArrayList<>();
            byClass.put(internalName, targets);
        }
        targets.add(target);
    }
}
