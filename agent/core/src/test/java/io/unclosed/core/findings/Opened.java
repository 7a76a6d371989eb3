// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import io.unclosed.boot.Allocation;
import io.unclosed.boot.Registry;
import io.unclosed.boot.Tracker;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens resources as instrumented code does, and holds them. */
final class Opened {

    private final Registry registry;
    private final List<Object> held = new ArrayList<>();

    Opened(Registry registry) {
        this.registry = registry;
    }

    /** One more, opened on the caller's stack; made only, where the type is negative. */
    Allocation open(int type, @Nullable String detail) {
        Object resource = new Object();
        held.add(resource);
        Tracker.start(registry);
        try {
            if (type < 0) {
                Tracker.prepared(resource);
            } else {
                Tracker.opened(resource, detail, -1, type);
            }
        } finally {
            Tracker.stop();
        }
        List<Allocation> found = new ArrayList<>();
        registry.forEachOpen(allocation -> {
            if (allocation.refersTo(resource)) {
                found.add(allocation);
            }
        });
        return found.get(0);
    }
}
