// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import io.unclosed.catalog.Catalog;
import io.unclosed.catalog.ResourceType;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The resource types by their numbers: those of the catalog, and those that annotations in loaded classes make. */
public final class LiveTypes {

    /** A program that declares more has the rest untracked. */
    private static final int MOST = 10_000;

    static final int NONE = -1;

    private final List<ResourceType> tracked;
    private final List<ResourceType> owners;
    private final int declared;

    public LiveTypes(Catalog catalog) {
        tracked = new CopyOnWriteArrayList<>(catalog.types());
        owners = new CopyOnWriteArrayList<>(catalog.owners());
        declared = tracked.size();
    }

    /** The number of the first one that an annotation makes. */
    int declared() {
        return declared;
    }

    /** Those that are tracked. Grows. */
    public List<ResourceType> tracked() {
        return tracked;
    }

    /** Those that may own a resource. Grows. */
    public List<ResourceType> owners() {
        return owners;
    }

    /** The number of a type that a class declares; the one it has, if another loader's class declared it before. */
    synchronized int add(ResourceType type) {
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
}
