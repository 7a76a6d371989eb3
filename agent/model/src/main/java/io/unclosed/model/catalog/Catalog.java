// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tracked resource types, and the exclusions.
 *
 * @param types a type's number in the agent is its place in this list
 * @param owners the types that may own a resource: all, also those that were not chosen and so are not tracked
 * @param disabledTypes types of whatever catalog this one is put behind that are not to be tracked
 * @param behind the JDK's objects that stand for another one
 */
public record Catalog(
        List<ResourceType> types,
        List<Exclusion> exclusions,
        List<ResourceType> owners,
        List<DisabledType> disabledTypes,
        List<Delegate> behind) {

    private static final String BUILT_IN = "jdk.rules";

    public Catalog {
        types = List.copyOf(types);
        exclusions = List.copyOf(exclusions);
        owners = List.copyOf(owners);
        disabledTypes = List.copyOf(disabledTypes);
        behind = List.copyOf(behind);
    }

    /** A catalog of which all types are tracked. */
    public Catalog(List<ResourceType> types, List<Exclusion> exclusions) {
        this(types, exclusions, types, List.of(), List.of());
    }

    /** The built-in catalog, as the running JDK needs it. */
    public static Catalog builtIn() {
        return builtIn(Runtime.version().feature());
    }

    /**
     * The built-in catalog.
     *
     * @param jdk the JDK's feature number; rows and members for others are left out
     */
    public static Catalog builtIn(int jdk) {
        Catalog own = BuiltInRules.read(BUILT_IN, ResourceType.Origin.JDK);
        List<ResourceType> all = new ArrayList<>(own.types);
        List<Exclusion> none = new ArrayList<>(own.exclusions);
        for (String library : BuiltInRules.ALWAYS_ON) {
            Catalog rules = BuiltInRules.ofLibrary(library, true);
            all.addAll(rules.types);
            none.addAll(rules.exclusions);
        }
        return new Catalog(all, none, all, List.of(), own.behind).on(jdk);
    }

    /**
     * This catalog and another one behind it. A type of the other replaces one of the same name.
     *
     * @throws CatalogException if the other one dismisses a type that is in neither
     */
    public Catalog with(Catalog other) throws CatalogException {
        List<ResourceType> tracked = merged(types, other.types);
        List<ResourceType> all = merged(owners, other.owners);
        for (DisabledType disabledType : other.disabledTypes) {
            if (all.stream().noneMatch(type -> type.isCalled(disabledType.type()))) {
                throw new CatalogException(
                        disabledType.position(),
                        "there is no type '" + disabledType.type() + "': 'unclosed types' lists them");
            }
            tracked.removeIf(type -> type.isCalled(disabledType.type()));
        }
        List<Exclusion> none = new ArrayList<>(exclusions);
        none.addAll(other.exclusions);
        return new Catalog(tracked, none, all, List.of(), behind);
    }

    private static List<ResourceType> merged(List<ResourceType> first, List<ResourceType> second) {
        Set<String> replaced = second.stream().map(ResourceType::name).collect(Collectors.toSet());
        List<ResourceType> all = new ArrayList<>();
        first.stream().filter(type -> !replaced.contains(type.name())).forEach(all::add);
        all.addAll(second);
        return all;
    }

    /** What of this catalog holds on a JDK, given by its feature number. */
    public Catalog on(int jdk) {
        List<Exclusion> present = new ArrayList<>();
        for (Exclusion exclusion : exclusions) {
            if (exclusion.range().contains(jdk)) {
                present.add(exclusion);
            }
        }
        List<Delegate> there = new ArrayList<>();
        for (Delegate each : behind) {
            if (each.range().contains(jdk)) {
                there.add(each);
            }
        }
        return new Catalog(on(jdk, types), present, on(jdk, owners), disabledTypes, there);
    }

    private static List<ResourceType> on(int jdk, List<ResourceType> types) {
        List<ResourceType> present = new ArrayList<>();
        for (ResourceType type : types) {
            if (type.range().contains(jdk)) {
                present.add(type.on(jdk));
            }
        }
        return present;
    }

    /** Only the types that have one of these names, simple or fully qualified. */
    public Catalog only(Set<String> names) {
        return new Catalog(
                types.stream()
                        .filter(type -> names.contains(type.name()) || names.contains(type.simpleName()))
                        .toList(),
                exclusions,
                owners,
                disabledTypes,
                behind);
    }
}
