// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * All open resources, by identity.
 *
 * <p>A fixed array of immutable chains; each change replaces the head of one chain by a compare-and-set. So there is no
 * lock that a finalizer, the reaper and the program could meet at, and an allocation leaves the table exactly once:
 * the code that removes it (a close or the collector) has decided its fate.
 *
 * <p>Chains grow beyond {@link #CHAINS} open resources, slowly enough: with a million open ones they are 16 long. An
 * allocation that is alone in its chain is the chain, and nothing is made to link it.
 */
final class AllocationTable {

    private static final int CHAINS = 1 << 16;
    private static final int CHAINS_OF_BLOCK = 1 << 8;

    /** In each an {@link Allocation}, a {@link Link} of at least two, or nothing. */
    private final AtomicReferenceArray<@Nullable Object> chains = new AtomicReferenceArray<>(CHAINS);

    /**
     * Which blocks of chains ever held anything. A small program visits the table more often than its few resources need,
     * and not a line of that is compiled yet. Written before the chain is, which publishes it.
     */
    private final boolean[] used = new boolean[CHAINS / CHAINS_OF_BLOCK];

    void add(Allocation allocation) {
        int chain = chain(allocation.hash);
        if (!used[chain / CHAINS_OF_BLOCK]) {
            used[chain / CHAINS_OF_BLOCK] = true;
        }
        Object head;
        do {
            head = chains.get(chain);
        } while (!chains.compareAndSet(chain, head, head == null ? allocation : new Link(allocation, links(head))));
    }

    @Nullable
    Allocation find(Object resource, int hash) {
        Object head = chains.get(chain(hash));
        if (head instanceof Allocation only) {
            return only.hash == hash && only.refersTo(resource) ? only : null;
        }
        for (Link link = (Link) head; link != null; link = link.next) {
            Allocation allocation = link.allocation;
            if (allocation.hash == hash && allocation.refersTo(resource)) {
                return allocation;
            }
        }
        return null;
    }

    /** Removes an allocation; false where another thread was first. */
    boolean remove(Allocation allocation) {
        int chain = chain(allocation.hash);
        while (true) {
            Object head = chains.get(chain);
            if (!contains(head, allocation)) {
                return false;
            }
            if (chains.compareAndSet(chain, head, head == allocation ? null : without((Link) head, allocation))) {
                return true;
            }
        }
    }

    /** Visits the table; changes made meanwhile may be visible or not. */
    void forEach(Registry.Visitor visitor) {
        VarHandle.acquireFence();
        for (int block = 0; block < used.length; block++) {
            if (used[block]) {
                visitBlock(block, visitor);
            }
        }
    }

    private void visitBlock(int block, Registry.Visitor visitor) {
        int end = (block + 1) * CHAINS_OF_BLOCK;
        for (int chain = block * CHAINS_OF_BLOCK; chain < end; chain++) {
            for (Link link = links(chains.get(chain)); link != null; link = link.next) {
                visitor.visit(link.allocation);
            }
        }
    }

    private static boolean contains(@Nullable Object head, Allocation allocation) {
        if (head == null || head instanceof Allocation) {
            return head == allocation;
        }
        for (Link link = (Link) head; link != null; link = link.next) {
            if (link.allocation == allocation) {
                return true;
            }
        }
        return false;
    }

    /** A chain without one of its links: new links before it, the same ones behind it. */
    private static @Nullable Object without(Link head, Allocation allocation) {
        Link copied = null;
        Link link = head;
        while (link != null && link.allocation != allocation) {
            copied = new Link(link.allocation, copied);
            link = link.next;
        }
        Link rest = link == null ? null : link.next;
        while (copied != null) {
            rest = new Link(copied.allocation, rest);
            copied = copied.next;
        }
        return rest != null && rest.next == null ? rest.allocation : rest;
    }

    private static @Nullable Link links(@Nullable Object head) {
        return head instanceof Allocation only ? new Link(only, null) : (Link) head;
    }

    private static int chain(int hash) {
        return (hash ^ (hash >>> 16)) & (CHAINS - 1);
    }

    private static final class Link {
        final Allocation allocation;
        final @Nullable Link next;

        Link(Allocation allocation, @Nullable Link next) {
            this.allocation = allocation;
            this.next = next;
        }
    }
}
