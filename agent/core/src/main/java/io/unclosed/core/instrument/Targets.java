// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import io.unclosed.catalog.Catalog;
import io.unclosed.catalog.Hook;
import io.unclosed.catalog.ResourceType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The classes to instrument and what to insert into each. Immutable, safe for any thread. */
public final class Targets {

    private final Map<String, List<Target>> byClass = new HashMap<>();
    private final Set<String> classNames = new HashSet<>();
    private final List<Target> ofFamilies = new ArrayList<>();
    private final List<String> families = new ArrayList<>();
    private final Glance glance;

    public Targets(Catalog catalog) {
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
        Set<String> names = new LinkedHashSet<>();
        for (Target target : ofFamilies) {
            names.add(target.hook().member().method());
        }
        this.glance = new Glance(names, MustClose.ANNOTATIONS);
    }

    /** Names of the classes whose families are meant, by their numbers. */
    public String[] families() {
        return families.toArray(new String[0]);
    }

    /** Whether a class, by its name, is to be instrumented whatever it looks like. */
    public boolean contains(String className) {
        return classNames.contains(className);
    }

    /** What to insert into a class, by its internal name; empty for nothing. */
    List<Target> in(String internalName) {
        return byClass.getOrDefault(internalName, List.of());
    }

    /** What there is of interest in a class of the program, whatever it is called. */
    Glance.Seen glance(byte[] classFile) {
        return glance.at(classFile);
    }

    /** What to insert into a class of the program that may be of a family. */
    List<Target> ofFamilies() {
        return ofFamilies;
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
        classNames.add(target.hook().className());
        String internalName = target.hook().className().replace('.', '/');
        List<Target> targets = byClass.get(internalName);
        if (targets == null) {
            targets = new ArrayList<>();
            byClass.put(internalName, targets);
        }
        targets.add(target);
    }
}
