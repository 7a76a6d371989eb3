// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import io.unclosed.boot.Allocation;
import io.unclosed.boot.Registry;
import io.unclosed.model.JournalLines;
import io.unclosed.model.OpenSample;
import io.unclosed.model.catalog.ResourceType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Notes now and then how many resources are open, by type. One thread only.
 *
 * <p>Every second at first; half as often after each sixty notes, so that the journal stays small whatever the program
 * does. Nothing is noted where nothing changed. To count is to walk the table: it takes a hundredth of the thread's time
 * at most.
 */
final class Samples {

    private static final long SECOND = 1_000;
    private static final int NOTES_EACH = 60;
    private static final int MOST_STEPS = 24;
    private static final long SHARE = 100;

    private final Registry registry;
    private final List<ResourceType> types;
    private SortedMap<String, Long> last = new TreeMap<>();
    private long next;
    private int notes;

    Samples(Registry registry, List<ResourceType> types) {
        this.registry = registry;
        this.types = types;
    }

    /** The journal's line about now, or none where it is not due, or where nothing changed since the last one. */
    List<String> takeIfDue() {
        return System.currentTimeMillis() < next ? List.of() : take();
    }

    /** The journal's line about now, or none where nothing changed since the last one. */
    List<String> take() {
        long start = System.currentTimeMillis();
        SortedMap<String, Long> open = count();
        long now = System.currentTimeMillis();
        boolean changed = !open.equals(last);
        notes += changed ? 1 : 0;
        last = open;
        next = now + Math.max(interval(notes), SHARE * (now - start));
        return changed ? List.of(JournalLines.sample(new OpenSample(Instant.ofEpochMilli(now), open))) : List.of();
    }

    /** Milliseconds until the next note, after so many. */
    static long interval(int notes) {
        return SECOND << Math.min(MOST_STEPS, notes / NOTES_EACH);
    }

    private SortedMap<String, Long> count() {
        Counts counts = new Counts();
        registry.forEachOpen(counts);
        SortedMap<String, Long> open = new TreeMap<>();
        for (int type = 0; type < counts.ofType.length; type++) {
            if (counts.ofType[type] > 0) {
                String name = types.get(type).name();
                Long known = open.get(name);
                open.put(name, counts.ofType[type] + (known == null ? 0 : known));
            }
        }
        return open;
    }

    /** Resources that the JDK opened for itself are in the table, too. */
    private static boolean isOfProgram(Allocation allocation) {
        return allocation.type() >= 0
                && !allocation.harmless()
                && !allocation.site().ignored();
    }

    /** Counts the program's resources. A class and not a lambda, for which a short program would pay with its end. */
    private static final class Counts implements Registry.Visitor {
        /** By the types' numbers; grows, since nothing of the catalog need be known where nothing is open. */
        private long[] ofType = {};

        @Override
        public void visit(Allocation allocation) {
            if (isOfProgram(allocation)) {
                if (allocation.type() >= ofType.length) {
                    ofType = Arrays.copyOf(ofType, allocation.type() + 1);
                }
                ofType[allocation.type()]++;
            }
        }
    }
}
