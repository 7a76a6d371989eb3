// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.descriptors;

import io.unclosed.boot.Allocation;
import io.unclosed.boot.Registry;
import io.unclosed.model.catalog.Catalog;
import io.unclosed.model.catalog.DescriptorKind;
import io.unclosed.model.catalog.Exclusion;
import io.unclosed.model.catalog.Holding;
import io.unclosed.model.catalog.ResourceType;
import java.lang.instrument.Instrumentation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells at exit which descriptors were opened since the start that no tracked resource has, and nothing else that has a
 * name: resources that the JDK keeps for itself are in the table, too, some rules {@code never in} say which descriptors a class holds, and a few are
 * known by their names.
 *
 * <p>Says nothing where it cannot know: on other systems than Linux, or where a type that has descriptors is not tracked.
 */
public final class Reconciler implements BiFunction<long[], Duration, Optional<Unexplained>> {

    private static final long PATIENCE_MILLIS = 1_000;
    private static final long PAUSE_MILLIS = 50;

    private final boolean tracksHolders;
    private final Supplier<Catalog> catalog;
    private final Registry registry;
    private final Snapshot before;
    private final Instrumentation instrumentation;

    /**
     * A reconciler for the resources of a registry.
     *
     * @param tracksHolders whether all types are tracked that hold descriptors
     * @param catalog is asked only if anything is open
     * @param instrumentation tells which classes are loaded
     */
    public Reconciler(
            boolean tracksHolders,
            Supplier<Catalog> catalog,
            Registry registry,
            Snapshot before,
            Instrumentation instrumentation) {
        this.tracksHolders = tracksHolders;
        this.catalog = catalog;
        this.registry = registry;
        this.before = before;
        this.instrumentation = instrumentation;
    }

    /**
     * Compares, as long as the registry is still told what opens and closes. Where something is unexplained it looks again
     * for a while: a thread may be about to open or close, and the JDK's Cleaners may not have come to the collected resources.
     *
     * @param collected how many resources of each type, by its number, were collected unclosed
     * @param time for how long it may look again
     * @return empty where it cannot be told
     */
    @Override
    public Optional<Unexplained> apply(long[] collected, Duration time) {
        if (before.descriptors().isEmpty() || !tracksHolders || registry.lostCount() > 0) {
            return Optional.empty();
        }
        List<Descriptor> least = unexplained(collected);
        long rounds = Math.min(PATIENCE_MILLIS, time.toMillis()) / PAUSE_MILLIS;
        for (int round = 0; round < rounds && least != null && !least.isEmpty() && pause(); round++) {
            List<Descriptor> next = unexplained(collected);
            least = next != null && next.size() < least.size() ? next : least;
        }
        return least == null ? Optional.empty() : Optional.of(new Unexplained(least));
    }

    private @Nullable List<Descriptor> unexplained(long[] collected) {
        List<Descriptor> open = DescriptorFolder.since(before.descriptors());
        if (open == null || open.isEmpty()) {
            return open;
        }
        Holdings held = new Holdings();
        registry.forEachOpen(new Holders(catalog.get().types(), held));
        addCollected(held, collected);
        List<Descriptor> unexplained = Reconciliation.unexplained(open, held);
        if (unexplained.isEmpty()) {
            return unexplained;
        }
        addLoaded(held, instrumentation.getAllLoadedClasses());
        if (NativeDescriptors.hasDebugger()) {
            held.add(DescriptorKind.SOCKET, 1);
        }
        boolean selectors = held.count(DescriptorKind.EVENTPOLL) > 0;
        return Reconciliation.unexplained(NativeDescriptors.without(open, selectors), held);
    }

    private void addCollected(Holdings held, long[] collected) {
        List<ResourceType> types = catalog.get().types();
        for (int number = 0; number < types.size(); number++) {
            ResourceType type = types.get(number);
            for (Holding holding : type.holds()) {
                if (holding.forGood()) {
                    held.add(holding.kind(), holding.count() * collected[number]);
                }
            }
        }
    }

    private void addLoaded(Holdings held, Class<?>[] loaded) {
        for (Exclusion exclusion : catalog.get().exclusions()) {
            Holding holding = exclusion.holding();
            if (holding != null
                    && !before.has(exclusion.frames(), holding)
                    && !Snapshot.named(Set.of(exclusion.frames()), loaded).isEmpty()) {
                held.add(holding.kind(), holding.count());
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

    /** Adds the resources in the table. */
    private record Holders(List<ResourceType> types, Holdings held) implements Registry.Visitor {
        @Override
        public void visit(Allocation allocation) {
            if (allocation.holder() >= 0) {
                held.add(types.get(allocation.holder()).holds(), allocation.detail());
            }
        }
    }
}
