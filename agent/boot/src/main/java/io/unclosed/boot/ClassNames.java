// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Some classes, known by their loaders and names, since they may not be loaded yet. Holds neither a loader nor a class, and
 * asks a loader for nothing, not even its hash code: what goes away is forgotten here when there is need of room.
 */
public final class ClassNames {

    /** A program with more has the rest of its classes unknown here, and their objects untracked. */
    static final int MOST = 50_000;

    private static final int CHAINS = 1 << 12;

    private final AtomicReferenceArray<@Nullable Name> chains = new AtomicReferenceArray<>(CHAINS);
    private final AtomicInteger size = new AtomicInteger();

    /** From now on it is one of them, if there is room. */
    public void add(@Nullable ClassLoader loader, String name) {
        if (contains(loader, name)) {
            return;
        }
        if (size.get() >= MOST) {
            forgetGone();
        }
        if (size.get() >= MOST) {
            return;
        }
        int chain = chain(name);
        Name head;
        do {
            head = chains.get(chain);
        } while (!chains.compareAndSet(chain, head, new Name(name, loader, head)));
        size.incrementAndGet();
    }

    /** Whether it is one of them. */
    public boolean contains(@Nullable ClassLoader loader, String name) {
        for (Name each = chains.get(chain(name)); each != null; each = each.next) {
            if (each.name.equals(name) && each.isOf(loader)) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return size.get();
    }

    private void forgetGone() {
        for (int chain = 0; chain < CHAINS; chain++) {
            Name head = chains.get(chain);
            Name live = null;
            int gone = 0;
            for (Name each = head; each != null; each = each.next) {
                if (each.isGone()) {
                    gone++;
                } else {
                    live = new Name(each, live);
                }
            }
            if (gone > 0 && chains.compareAndSet(chain, head, live)) {
                size.addAndGet(-gone);
            }
        }
    }

    private static int chain(String name) {
        int hash = name.hashCode();
        return (hash ^ (hash >>> 16)) & (CHAINS - 1);
    }

    private static final class Name {
        final String name;

        /** Null of the bootstrap loader, which stays. */
        final @Nullable WeakReference<ClassLoader> loader;

        final @Nullable Name next;

        Name(String name, @Nullable ClassLoader loader, @Nullable Name next) {
            this.name = name;
            this.loader = loader == null ? null : new WeakReference<>(loader);
            this.next = next;
        }

        Name(Name same, @Nullable Name next) {
            this.name = same.name;
            this.loader = same.loader;
            this.next = next;
        }

        boolean isOf(@Nullable ClassLoader other) {
            return (loader == null || other == null) ? loader == null && other == null : loader.refersTo(other);
        }

        boolean isGone() {
            return loader != null && loader.refersTo(null);
        }
    }
}
