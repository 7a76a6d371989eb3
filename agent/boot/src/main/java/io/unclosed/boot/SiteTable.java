// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Interns allocation stacks: a thousand resources opened by one call chain share one {@link Site}. */
final class SiteTable {

    /** Bounds our memory. Resources that a program opens on more call chains than this are not tracked, and the report says so. */
    static final int MAX_SITES = 20_000;

    private static final int CHAINS = 1 << 12;

    private final Backtrace backtrace = Backtrace.probe();
    private final AtomicReferenceArray<@Nullable Site> chains = new AtomicReferenceArray<>(CHAINS);
    private final AtomicReference<@Nullable Site> fresh = new AtomicReference<>();
    private final AtomicInteger size = new AtomicInteger();
    private final @Nullable StackBudget budget;
    private volatile boolean overflowed;

    /** @param budget tells whose stacks are taken; null for all */
    SiteTable(@Nullable StackBudget budget) {
        this.budget = budget;
    }

    /**
     * The site of the calling thread's stack, or {@link Site#UNTAKEN} where the budget pays for none.
     *
     * @param type the number of the type that is opened there
     */
    Site current(int type) {
        StackBudget limited = budget;
        if (limited == null) {
            return interned(backtrace.whole(new StackCapture()), type);
        }
        if (!limited.allows(type)) {
            return Site.UNTAKEN;
        }
        long start = System.nanoTime();
        Site site = interned(backtrace.whole(new StackCapture()), type);
        limited.spent(System.nanoTime() - start);
        return site;
    }

    private Site interned(Throwable stack, int type) {
        long hash = backtrace.hash(stack);
        int chain = (int) (hash ^ (hash >>> 32)) & (CHAINS - 1);
        Site added = null;
        while (true) {
            Site head = chains.get(chain);
            Site known = find(head, hash);
            if (known != null) {
                return known;
            }
            if (added == null) {
                if (size.get() >= MAX_SITES) {
                    overflowed = true;
                    return Site.OVERFLOW;
                }
                added = new Site(hash, stack, type);
            }
            added.nextInChain = head;
            if (chains.compareAndSet(chain, head, added)) {
                size.incrementAndGet();
                announce(added);
                return added;
            }
        }
    }

    @Nullable
    Site takeNew() {
        return fresh.getAndSet(null);
    }

    boolean overflowed() {
        return overflowed;
    }

    private static @Nullable Site find(@Nullable Site head, long hash) {
        for (Site site = head; site != null; site = site.nextInChain) {
            if (site.hash == hash) {
                return site;
            }
        }
        return null;
    }

    private void announce(Site site) {
        Site head;
        do {
            head = fresh.get();
            site.nextNew = head;
        } while (!fresh.compareAndSet(head, site));
    }
}
