// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import io.unclosed.model.catalog.Catalog;
import io.unclosed.model.catalog.Hook;
import io.unclosed.model.catalog.ResourceType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The catalog's rows as the instrumentation needs them. Immutable, safe for any thread. */
final class HookIndex {

    private final Map<String, List<Target>> byClass = new HashMap<>();
    private final List<Target> ofFamilies = new ArrayList<>();
    private final List<String> families = new ArrayList<>();

    HookIndex(Catalog catalog) {
        boolean own = false;
        for (int number = 0; number < catalog.types().size(); number++) {
            ResourceType type = catalog.types().get(number);
            own |= type.origin() != ResourceType.Origin.JDK;
            for (Hook hook : type.hooks()) {
                add(Target.of(hook, number, type, family(hook)));
            }
        }
        for (Hook sweeper : Hook.sweepers()) {
            add(Target.ofTheAgent(sweeper));
        }
        if (own) {
            add(Target.ofTheAgent(Hook.cleanerRegistration()));
        }
        Hook closeable = Hook.autoCloseables();
        add(new Target(closeable, 0, ResourceType.Origin.JDK, family(closeable)));
    }

    /** The insertions into a class; empty for none. */
    List<Target> in(String className) {
        return byClass.getOrDefault(className, List.of());
    }

    /** The insertions into a class of the program that may be of a family. */
    List<Target> ofFamilies() {
        return ofFamilies;
    }

    List<String> classNames() {
        return new ArrayList<>(byClass.keySet());
    }

    /** Names of the classes whose families are meant, by their numbers. */
    List<String> families() {
        return families;
    }

    List<String> familyMembers() {
        Set<String> names = new LinkedHashSet<>();
        for (Target target : ofFamilies) {
            names.add(target.hook().member().method());
        }
        return new ArrayList<>(names);
    }

    private int family(Hook hook) {
        if (!hook.member().family()) {
            return Target.NO_FAMILY;
        }
        if (!families.contains(hook.className())) {
            families.add(hook.className());
        }
        return families.indexOf(hook.className());
    }

    private void add(Target target) {
        if (target.isOfFamily()) {
            ofFamilies.add(target);
            return;
        }
        List<Target> targets = byClass.get(target.hook().className());
        if (targets == null) {
            targets = new ArrayList<>();
            byClass.put(target.hook().className(), targets);
        }
        targets.add(target);
    }
}
