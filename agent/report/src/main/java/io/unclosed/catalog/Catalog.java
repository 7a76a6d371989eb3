// SPDX-License-Identifier: Apache-2.0
package io.unclosed.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is tracked and what never is.
 *
 * @param types a type's number in the agent is its place in this list
 * @param owners the types that may own a resource: all, also those that were not chosen and so are not tracked
 * @param dismissals types of whatever catalog this one is put behind that are not to be tracked
 * @param behind the JDK's objects that stand for another one
 */
public record Catalog(
        List<ResourceType> types,
        List<Never> nevers,
        List<ResourceType> owners,
        List<Dismissal> dismissals,
        List<Behind> behind) {

    private static final String BUILT_IN = "jdk.rules";

    public Catalog {
        types = List.copyOf(types);
        nevers = List.copyOf(nevers);
        owners = List.copyOf(owners);
        dismissals = List.copyOf(dismissals);
        behind = List.copyOf(behind);
    }

    /** A catalog of which all types are tracked. */
    public Catalog(List<ResourceType> types, List<Never> nevers) {
        this(types, nevers, types, List.of(), List.of());
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
        List<Never> none = new ArrayList<>(own.nevers);
        for (String library : BuiltInRules.ALWAYS_ON) {
            Catalog rules = BuiltInRules.ofLibrary(library, true);
            all.addAll(rules.types);
            none.addAll(rules.nevers);
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
        for (Dismissal dismissal : other.dismissals) {
            if (all.stream().noneMatch(type -> type.isCalled(dismissal.type()))) {
                throw new CatalogException(
                        dismissal.position(),
                        "there is no type '" + dismissal.type() + "': 'unclosed types' lists them");
            }
            tracked.removeIf(type -> type.isCalled(dismissal.type()));
        }
        List<Never> none = new ArrayList<>(nevers);
        none.addAll(other.nevers);
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
        List<Never> present = new ArrayList<>();
        for (Never never : nevers) {
            if (never.range().contains(jdk)) {
                present.add(never);
            }
        }
        List<Behind> there = new ArrayList<>();
        for (Behind each : behind) {
            if (each.range().contains(jdk)) {
                there.add(each);
            }
        }
        return new Catalog(on(jdk, types), present, on(jdk, owners), dismissals, there);
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
                nevers,
                owners,
                dismissals,
                behind);
    }
}
