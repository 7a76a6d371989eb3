// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Threads and tasks, by identity, with the tests that they work for: immutable chains without a lock, as in
 * {@link AllocationTable}.
 *
 * <p>An addition to a chain also removes its collected entries. A chain is at most {@link #LONGEST} long, so that a
 * program which makes tasks without end costs no more than that: the oldest is forgotten and works for no test.
 */
final class AssignmentTable {

    static final int LONGEST = 64;

    private static final int CHAINS = 1 << 14;

    private final AtomicReferenceArray<@Nullable Link> chains = new AtomicReferenceArray<>(CHAINS);

    void add(Assignment assignment) {
        int chain = chain(assignment.hash);
        Link head;
        do {
            head = chains.get(chain);
        } while (!chains.compareAndSet(chain, head, new Link(assignment, alive(head))));
    }

    /** The oldest one of a thread or task. */
    @Nullable
    Assignment find(Object worker) {
        int hash = System.identityHashCode(worker);
        Assignment oldest = null;
        for (Link link = chains.get(chain(hash)); link != null; link = link.next) {
            if (link.assignment.hash == hash && link.assignment.refersTo(worker)) {
                oldest = link.assignment;
            }
        }
        return oldest;
    }

    /** Removes the oldest one of a task, which may have been submitted several times. */
    @Nullable
    Assignment take(Object task) {
        while (true) {
            Assignment found = find(task);
            if (found == null || remove(found)) {
                return found;
            }
        }
    }

    private boolean remove(Assignment assignment) {
        int chain = chain(assignment.hash);
        Link head = chains.get(chain);
        while (contains(head, assignment)) {
            if (chains.compareAndSet(chain, head, without(head, assignment))) {
                return true;
            }
            head = chains.get(chain);
        }
        return false;
    }

    private static boolean contains(@Nullable Link head, Assignment assignment) {
        for (Link link = head; link != null; link = link.next) {
            if (link.assignment == assignment) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Link without(@Nullable Link head, Assignment assignment) {
        return copy(head, assignment, LONGEST);
    }

    /** The chain itself where nothing of it was collected and it is short enough. */
    private static @Nullable Link alive(@Nullable Link head) {
        int length = 0;
        for (Link link = head; link != null; link = link.next) {
            length++;
            if (link.assignment.refersTo(null) || length == LONGEST) {
                return copy(head, null, LONGEST - 1);
            }
        }
        return head;
    }

    /** The newest links, in their order, without one of them and without collected ones. */
    private static @Nullable Link copy(@Nullable Link head, @Nullable Assignment left, int most) {
        Link reversed = null;
        int length = 0;
        for (Link link = head; link != null && length < most; link = link.next) {
            if (link.assignment != left && !link.assignment.refersTo(null)) {
                reversed = new Link(link.assignment, reversed);
                length++;
            }
        }
        Link copied = null;
        for (Link link = reversed; link != null; link = link.next) {
            copied = new Link(link.assignment, copied);
        }
        return copied;
    }

    private static int chain(int hash) {
        return (hash ^ (hash >>> 16)) & (CHAINS - 1);
    }

    private static final class Link {
        final Assignment assignment;
        final @Nullable Link next;

        Link(Assignment assignment, @Nullable Link next) {
            this.assignment = assignment;
            this.next = next;
        }
    }
}
