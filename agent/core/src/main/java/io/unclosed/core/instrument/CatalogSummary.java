// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import io.unclosed.model.catalog.Catalog;
import io.unclosed.model.catalog.Delegate;
import io.unclosed.model.catalog.Exclusion;
import io.unclosed.model.catalog.ResourceType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The part of the catalog that a start needs while it can do without the rest.
 *
 * @param classNames the classes to instrument whatever they look like
 * @param families the classes whose families are meant, by their numbers
 * @param familyMembers names of methods that classes of families have
 * @param holders classes that hold descriptors by a rule {@code never in}
 * @param behind fields, {@code CLASS#FIELD}, that hold the delegates of the JDK's objects
 * @param types how many are tracked
 * @param tracksInflaters whether the type that the self-test uses is tracked
 * @param tracksHolders whether all types are tracked that hold descriptors
 */
public record CatalogSummary(
        List<String> classNames,
        List<String> families,
        List<String> familyMembers,
        List<String> holders,
        List<String> behind,
        int types,
        boolean tracksInflaters,
        boolean tracksHolders) {

    public CatalogSummary {
        classNames = List.copyOf(classNames);
        families = List.copyOf(families);
        familyMembers = List.copyOf(familyMembers);
        holders = List.copyOf(holders);
        behind = List.copyOf(behind);
    }

    static CatalogSummary of(Catalog catalog, HookIndex rows) {
        Set<String> tracked = new HashSet<>();
        for (ResourceType type : catalog.types()) {
            tracked.add(type.name());
        }
        return new CatalogSummary(
                rows.classNames(),
                rows.families(),
                rows.familyMembers(),
                holders(catalog.exclusions()),
                behind(catalog.behind()),
                catalog.types().size(),
                tracked.contains("java.util.zip.Inflater"),
                tracksHolders(catalog, tracked));
    }

    private static List<String> holders(List<Exclusion> exclusions) {
        List<String> holders = new ArrayList<>();
        for (Exclusion exclusion : exclusions) {
            if (exclusion.holding() != null) {
                holders.add(exclusion.frames());
            }
        }
        return holders;
    }

    private static List<String> behind(List<Delegate> all) {
        List<String> signatures = new ArrayList<>();
        for (Delegate each : all) {
            signatures.add(each.signature());
        }
        return signatures;
    }

    private static boolean tracksHolders(Catalog catalog, Set<String> tracked) {
        for (ResourceType type : catalog.owners()) {
            if (!type.holds().isEmpty() && !tracked.contains(type.name())) {
                return false;
            }
        }
        return true;
    }
}
