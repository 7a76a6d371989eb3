// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.descriptors;

import io.unclosed.boot.Registry;
import io.unclosed.catalog.Catalog;
import io.unclosed.catalog.Holding;
import io.unclosed.catalog.Never;
import io.unclosed.catalog.ResourceType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;

/**
 * Tells at exit which descriptors were opened since the start that no tracked resource has, and nothing else that has a
 * name: what the JDK keeps for itself is in the table, too, and some rules {@code never in} say what a class holds.
 *
 * <p>Says nothing where it cannot know: on other systems than Linux, or where a type that has descriptors is not tracked.
 */
public final class Reconciler {

    private static final int ROUNDS = 20;
    private static final long PAUSE_MILLIS = 50;

    private final Catalog catalog;
    private final Map<String, String> before;
    private final Set<String> loadedBefore;

    private Reconciler(Catalog catalog, Map<String, String> before, Set<String> loadedBefore) {
        this.catalog = catalog;
        this.before = before;
        this.loadedBefore = loadedBefore;
    }

    /** Notes what is there before anything is tracked. */
    public static Reconciler start(Catalog catalog, Class<?>[] loaded) {
        Set<String> holders = new HashSet<>();
        for (Never never : catalog.nevers()) {
            if (never.holding() != null) {
                holders.add(never.frames());
            }
        }
        Set<String> loadedBefore = new HashSet<>();
        for (Class<?> candidate : loaded) {
            if (holders.contains(candidate.getName())) {
                loadedBefore.add(candidate.getName());
            }
        }
        return new Reconciler(catalog, DescriptorFolder.read(), loadedBefore);
    }

    /**
     * Compares, as long as the registry is still told what opens and closes. Where something is unexplained it looks again
     * for a while: a thread may be about to open or close, and the JDK's Cleaners may not have come to what was collected.
     *
     * @param collected how many resources of a type, by its number, were collected unclosed
     * @param loaded the classes that are loaded now
     * @return empty where it cannot be told
     */
    public Optional<Unexplained> run(Registry registry, IntToLongFunction collected, Supplier<Class<?>[]> loaded) {
        if (before.isEmpty() || !tracksAllHolders() || registry.lostCount() > 0) {
            return Optional.empty();
        }
        List<Descriptor> least = unexplained(registry, collected, loaded);
        for (int round = 0; round < ROUNDS && !least.isEmpty() && pause(); round++) {
            List<Descriptor> next = unexplained(registry, collected, loaded);
            least = next.size() < least.size() ? next : least;
        }
        return Optional.of(new Unexplained(least));
    }

    private boolean tracksAllHolders() {
        return catalog.owners().stream()
                .filter(type -> !type.holds().isEmpty())
                .allMatch(type -> catalog.types().contains(type));
    }

    private List<Descriptor> unexplained(Registry registry, IntToLongFunction collected, Supplier<Class<?>[]> loaded) {
        List<Descriptor> open = DescriptorFolder.since(before);
        Holdings held = new Holdings();
        registry.forEachOpen(allocation -> {
            if (allocation.holder() >= 0) {
                held.add(catalog.types().get(allocation.holder()).holds(), allocation.detail());
            }
        });
        addCollected(held, collected);
        if (!Reconciliation.unexplained(open, held).isEmpty()) {
            addLoaded(held, loaded.get());
        }
        return Reconciliation.unexplained(open, held);
    }

    private void addCollected(Holdings held, IntToLongFunction collected) {
        for (int number = 0; number < catalog.types().size(); number++) {
            ResourceType type = catalog.types().get(number);
            for (Holding holding : type.holds()) {
                if (holding.forGood()) {
                    held.add(holding, collected.applyAsLong(number));
                }
            }
        }
    }

    private void addLoaded(Holdings held, Class<?>[] loaded) {
        Set<String> names = new HashSet<>();
        for (Class<?> candidate : loaded) {
            names.add(candidate.getName());
        }
        names.removeAll(loadedBefore);
        for (Never never : catalog.nevers()) {
            Holding holding = never.holding();
            if (holding != null && names.contains(never.frames())) {
                held.add(holding, 1);
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
