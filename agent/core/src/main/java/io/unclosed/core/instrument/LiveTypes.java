// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import io.unclosed.model.catalog.Catalog;
import io.unclosed.model.catalog.ResourceType;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The resource types by their numbers: those of the catalog, and those that annotations in loaded classes make. */
public final class LiveTypes {

    /** A program that declares more has the rest untracked. */
    private static final int MOST = 10_000;

    static final int NONE = -1;

    private final Supplier<Catalog> catalog;
    private final int declared;
    private final AtomicReference<@Nullable Lists> lists = new AtomicReference<>();

    private record Lists(List<ResourceType> tracked, List<ResourceType> owners) {}

    /** Of a catalog that is there. */
    public LiveTypes(Catalog catalog) {
        this(catalog.types().size(), () -> catalog);
    }

    /**
     * Of a catalog that is only read where it is needed.
     *
     * @param declared how many types it tracks
     */
    public LiveTypes(int declared, Supplier<Catalog> catalog) {
        this.declared = declared;
        this.catalog = catalog;
    }

    /** The number of the first one that an annotation makes. */
    public int declared() {
        return declared;
    }

    /** Those that are tracked. Grows. */
    public List<ResourceType> tracked() {
        return new LazyList<>(new Part(this, true));
    }

    /** Those that may own a resource. Grows. */
    public List<ResourceType> owners() {
        return new LazyList<>(new Part(this, false));
    }

    /** The number of a type that a class declares; the one it has, if another loader's class declared it before. */
    synchronized int add(ResourceType type) {
        List<ResourceType> tracked = lists().tracked;
        List<ResourceType> owners = lists().owners;
        int known = tracked.indexOf(type);
        if (known >= 0) {
            return known;
        }
        for (ResourceType other : owners) {
            if (other.name().equals(type.name()) && other.origin() != ResourceType.Origin.LIBRARY) {
                return NONE; // a rule of the user's or of the JDK says more
            }
        }
        if (tracked.size() >= MOST) {
            return NONE;
        }
        tracked.add(type);
        owners.add(type);
        return tracked.size() - 1;
    }

    /** Without a lock: a thread that needs the catalog may be loading a class that others wait for. */
    private Lists lists() {
        Lists known = lists.get();
        if (known == null) {
            Catalog all = catalog.get();
            lists.compareAndSet(
                    null, new Lists(new CopyOnWriteArrayList<>(all.types()), new CopyOnWriteArrayList<>(all.owners())));
            known = Objects.requireNonNull(lists.get());
        }
        return known;
    }

    /** A class and not a lambda, like all that runs before the program. */
    private record Part(LiveTypes types, boolean tracked) implements Supplier<List<ResourceType>> {
        @Override
        public List<ResourceType> get() {
            return tracked ? types.lists().tracked : types.lists().owners;
        }
    }
}
