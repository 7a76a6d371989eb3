// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import io.unclosed.boot.Allocation;
import io.unclosed.boot.ClosedAllocation;
import io.unclosed.boot.Registry;
import io.unclosed.model.Verdict;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the resources that the collector found or finalizers closed, and books each with its verdict, once: a full heap delays that, and
 * loses nothing. The caller of any method holds the monitor of the books.
 */
final class Intake implements Registry.Visitor {

    private final Registry registry;
    private final Books books;
    private final Runnable verification;
    private final long[] collectedOfType;
    private final Relatives relatives = new Relatives();

    /** Taken from where it waited, and not booked yet. */
    private final Deque<Allocation> inHand = new ArrayDeque<>();

    private List<Allocation> settled = List.of();
    private int booked;
    private @Nullable ClosedAllocation rescues;
    private @Nullable ClosedAllocation lateCloses;

    /**
     * An intake that has taken nothing.
     *
     * @param types how many types there are
     * @param verification is run before a collected resource is judged
     */
    Intake(Registry registry, Books books, int types, Runnable verification) {
        this.registry = registry;
        this.books = books;
        this.collectedOfType = new long[types];
        this.verification = verification;
    }

    /** Takes what is there now without waiting, first the allocations that a full heap left in hand; returns how many were collected. */
    int drain() {
        int count = inHand.size();
        bookInHand();
        try {
            for (Allocation next = registry.mailbox().nextCollected(0);
                    next != null;
                    next = registry.mailbox().nextCollected(0)) {
                add(next);
                count++;
            }
        } catch (InterruptedException impossible) {
            Thread.currentThread().interrupt(); // polling does not wait
        }
        return count;
    }

    void add(Allocation collected) {
        inHand.add(collected); // It has room for more than there are threads.
        bookInHand();
    }

    void bookInHand() {
        for (Allocation next = inHand.peek(); next != null; next = inHand.peek()) {
            bookCollected(next);
            inHand.remove();
        }
    }

    private void bookCollected(Allocation allocation) {
        verification.run();
        // The site may be so new that no flush has read it.
        books.readNewSites();
        if (allocation.parent() == null && !allocation.holdsOpen()) {
            books.book(allocation, fate(allocation));
        } else {
            relatives.add(allocation);
        }
        if (allocation.holder() >= 0) {
            collectedOfType[allocation.holder()]++;
        }
    }

    /** Books the resources whose fate is known by now, while the program runs. */
    void bookDue() {
        bookRescues();
        bookSettled();
        settle(relatives.takeDue());
    }

    /** Books the leaks after a collection of the whole heap, including relatives that still wait. */
    void bookAll() {
        drain();
        bookRescues();
        bookSettled();
        settle(relatives.takeAll());
    }

    /** Books all that still wait, whose fate will not be known better, and all that are open. */
    void bookRest() {
        bookSettled();
        settle(relatives.takeAll());
        for (Allocation unsettled : relatives.takeUnsettled()) {
            books.book(unsettled, Verdict.OPEN); // what it held is still reachable
        }
        registry.forEachOpen(this);
    }

    @Override
    public void visit(Allocation open) {
        books.book(open, Verdict.OPEN);
    }

    void bookLateCloses() {
        lateCloses = lateCloses == null ? registry.mailbox().takeLateCloses() : lateCloses;
        while (lateCloses != null) {
            books.ledger().addClosedLate(lateCloses.allocation, lateCloses.time);
            lateCloses = lateCloses.next == null ? registry.mailbox().takeLateCloses() : lateCloses.next;
        }
    }

    /** Adds the waiting relatives, which continue to wait. */
    void addWaiting(PendingFindings pending) {
        for (Allocation relative : relatives.all()) {
            pending.add(relative, relative.holdsOpen() ? Verdict.OPEN : fate(relative));
        }
    }

    /** How many resources that hold descriptors were collected unclosed, reported or not, by the numbers of their types. */
    long[] collectedOfType() {
        return collectedOfType.clone();
    }

    private void bookRescues() {
        rescues = rescues == null ? registry.mailbox().takeRescues() : rescues;
        while (rescues != null) {
            if (Relatives.isOfOpen(rescues.allocation)) {
                // A finalizer may have closed it before the next collection finds the parent.
                relatives.add(rescues.allocation);
            } else {
                books.book(rescues.allocation, Verdict.RESCUED);
            }
            rescues = rescues.next == null ? registry.mailbox().takeRescues() : rescues.next;
        }
    }

    private void settle(List<Allocation> collected) {
        settled = collected;
        booked = 0;
        bookSettled();
    }

    private void bookSettled() {
        while (booked < settled.size()) {
            Allocation allocation = settled.get(booked);
            books.book(allocation, fate(allocation));
            booked++;
        }
    }

    /** What was collected or rescued. */
    private static Verdict fate(Allocation allocation) {
        boolean rescued =
                allocation.fate() == Allocation.Fate.RESCUED || allocation.guarded() || allocation.partsRescued();
        return rescued ? Verdict.RESCUED : Verdict.LEAKED;
    }
}
