// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import io.unclosed.boot.Allocation;
import io.unclosed.boot.ClosedAllocation;
import io.unclosed.boot.Registry;
import io.unclosed.boot.Site;
import io.unclosed.boot.StackBudget;
import io.unclosed.core.instrument.LiveTypes;
import io.unclosed.core.journal.JournalFile;
import io.unclosed.core.options.Options;
import io.unclosed.model.Finding;
import io.unclosed.model.JournalLines;
import io.unclosed.model.Verdict;
import io.unclosed.model.catalog.Exclusion;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes what the collector found and what finalizers closed, gives each its verdict and writes the journal.
 *
 * <p>The agent's reaper thread uses it while the program runs, and the listener of tests asks it for their leaks; the
 * thread at exit uses it afterwards.
 */
public final class Reaper {

    private static final long SECOND = 1_000;

    /** A collection of a large heap may take seconds; no test run may hang for ours. */
    private static final Duration PATIENCE_OF_TESTS = Duration.ofSeconds(16);

    /** What was not closed when the end began takes so many bytes of the journal at most. */
    private static final long MOST_PENDING = 1 << 20;

    /** Lines that are in memory at a time. One has a few kilobytes. */
    private static final int BATCH = 32;

    /** Verifying may take one part of so many of the time. */
    private static final long SHARE_OF_VERIFYING = 200;

    private final Registry registry;
    private final JournalFile journal;
    private final SiteReader sites;
    private final StacklessFindings stackless;
    private final Ledger ledger;
    private final @Nullable Duration overdue;
    private final long[] collectedOfType;
    private final List<String> notices = new ArrayList<>();
    private final List<String> losses = new ArrayList<>();
    private final Relatives relatives = new Relatives();
    private final TestLedgers.Blank blank;
    private final TestLedgers tests;
    private final Samples samples;
    private final Runnable verification;
    private final UnreliableTypes unreliable = new UnreliableTypes();
    private long nextVerification;
    private boolean rehearsed;
    private List<String> unwritten = List.of();

    /** Taken from where it waited, and not booked yet: a full heap delays that, and loses nothing. */
    private final Deque<Allocation> inHand = new ArrayDeque<>();

    private List<Allocation> settled = List.of();
    private int booked;
    private @Nullable ClosedAllocation rescues;
    private @Nullable ClosedAllocation lateCloses;
    private long nextFlush;

    /** New findings are written at once, but counts that grow the less often the more was written of them. */
    private final WriteInterval counts = new WriteInterval();

    /**
     * A reaper that has reaped nothing.
     *
     * @param verification is run before what was collected is judged, about once a second: it may call {@link #distrust}
     */
    public Reaper(
            Registry registry,
            List<Exclusion> exclusions,
            LiveTypes types,
            Options options,
            JournalFile journal,
            Runnable verification) {
        this.verification = verification;
        this.registry = registry;
        this.journal = journal;
        this.overdue = options.overdue();
        if (overdue != null) {
            registry.rememberOpeners();
        }
        this.collectedOfType = new long[types.declared()];
        this.sites = new SiteReader(exclusions, options.culprits(), options.depth());
        boolean frames = options.stacks() != Options.Stacks.OFF;
        Attribution.Judge judge = new Attribution.Judge(types.owners(), new IsOf(registry));
        this.stackless = new StacklessFindings(types.tracked(), judge, registry.budget(), frames);
        this.blank = new TestLedgers.Blank(types.tracked(), judge, sites, stackless, frames, options.secrets());
        this.ledger = blank.ledger();
        this.tests = new TestLedgers(blank, options.tests().looks());
        this.samples = new Samples(registry, types.tracked());
    }

    /** Works until the thread is interrupted. */
    public void run() throws IOException {
        bookInHand();
        nextFlush = System.currentTimeMillis() + SECOND;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                long wait = Math.max(1, Math.min(SECOND, nextFlush - System.currentTimeMillis()));
                Allocation collected = registry.nextCollected(wait);
                if (collected != null) {
                    addCollected(collected);
                }
            } catch (InterruptedException stopped) {
                return; // what is new is for the thread at exit
            }
            if (System.currentTimeMillis() >= nextFlush) {
                long now = System.currentTimeMillis();
                refillBudget(now - nextFlush + SECOND);
                nextFlush = now + SECOND;
                rehearse();
                flush(counts.isDue(now));
                write(samples.takeIfDue());
            }
        }
    }

    /**
     * Makes a finding of something that is open, and a line of that, for nobody: what the agent and the JDK do for the first time
     * then is not done for the first time when there is no memory for it.
     */
    private synchronized void rehearse() {
        if (!rehearsed) {
            readNewSites();
            WarmUp rehearsal = new WarmUp(ledger, tests.blankLedger());
            registry.forEachOpen(rehearsal);
            rehearsed = rehearsal.done();
        }
    }

    private void refillBudget(long millis) {
        StackBudget budget = registry.budget();
        if (budget != null) {
            budget.refill(millis * 1_000_000);
        }
    }

    /** Takes what is there now without waiting; returns how many were collected. */
    public synchronized int drain() {
        int count = 0;
        try {
            for (Allocation next = registry.nextCollected(0); next != null; next = registry.nextCollected(0)) {
                addCollected(next);
                count++;
            }
        } catch (InterruptedException impossible) {
            Thread.currentThread().interrupt(); // polling does not wait
        }
        return count;
    }

    /** How many resources that hold what a type says were collected unclosed, reported or not, by the types' numbers. */
    public long[] collected() {
        return collectedOfType.clone();
    }

    /** Whether anything is open now of which the report would tell. */
    boolean anyOpen() {
        readNewSites();
        LooksForOpen looks = new LooksForOpen(ledger);
        registry.forEachOpen(looks);
        return looks.found;
    }

    /** What may be the program's and may not, as one sentence. */
    public Optional<String> doubts() {
        return stackless.doubts();
    }

    /**
     * Writes what was not closed until now, so that it is known whatever becomes of the JVM before it is known what leaked. Nothing
     * is booked.
     */
    public synchronized void writePending() throws IOException {
        readNewSites();
        Ledger pending = blank.ledger();
        for (Allocation relative : relatives.all()) {
            addPending(pending, relative, relative.holdsOpen() ? Verdict.OPEN : fate(relative));
        }
        registry.forEachOpen(new AddsPending(this, pending));
        Instant now = Instant.now();
        long before = journal.size();
        List<String> lines = new ArrayList<>();
        for (Ledger.Key key : pending.keys()) {
            Finding finding = pending.finding(key);
            if (finding != null) {
                lines.add(JournalLines.pending(now, finding, ledger.writtenLike(key)));
            }
            if (lines.size() == BATCH) {
                write(lines);
                lines = new ArrayList<>();
                if (journal.size() - before > MOST_PENDING) {
                    return;
                }
            }
        }
        write(lines);
    }

    private void addPending(Ledger pending, Allocation allocation, Verdict verdict) {
        boolean untold = unreliable.applies(allocation) || tests.isAllowed(allocation);
        if (!untold && !(StacklessFindings.includes(allocation) && stackless.isDoubtful(allocation.type()))) {
            pending.add(allocation, verdict);
        }
    }

    /** Everything that is still in the table is open. */
    public synchronized void addOpen() {
        readNewSites();
        bookSettled();
        settle(relatives.takeAll());
        for (Allocation unsettled : relatives.takeUnsettled()) {
            book(unsettled, Verdict.OPEN); // what it held is still reachable
        }
        registry.forEachOpen(new AddsOpen(this));
        String allowed = tests.allowedLeaks();
        if (allowed != null) {
            notice(allowed, false);
        }
    }

    /** What this test leaves unclosed is no finding. */
    public synchronized void allow(String test, String reason) {
        tests.allow(test, reason);
    }

    /** Leaks of tests with this very string are kept apart, for {@link #takeScope}. */
    public synchronized void separate(String scope) {
        tests.separate(scope);
    }

    /** Whether a test is one of a class. */
    public boolean isOfClass(String test, String className) {
        return TestLedgers.classOf(test).equals(className);
    }

    /** What the tests of a class leaked, or all tests where it is null, since they were last asked for. */
    public synchronized List<Finding> takeLeaks(@Nullable String className) {
        bookAll();
        return tests.take(className);
    }

    /** What leaked under a {@link #separate} string. */
    public synchronized List<Finding> takeScope(String scope) {
        bookAll();
        return tests.takeScope(scope);
    }

    /** Forces the collector while the program runs; false where it did not answer. */
    public boolean collect() {
        return new FinalCollection(registry, this).run(new Deadline(PATIENCE_OF_TESTS), false)
                != FinalCollection.Outcome.REFUSED;
    }

    /** Books what is known to have leaked after a collection, relatives of what is not there included. */
    private void bookAll() {
        drain();
        bookRescues();
        bookSettled();
        settle(relatives.takeAll());
    }

    private void bookRescues() {
        rescues = rescues == null ? registry.takeRescues() : rescues;
        while (rescues != null) {
            if (Relatives.isOfOpen(rescues.allocation)) {
                relatives.add(
                        rescues.allocation); // a finalizer may have closed it before the next collection finds the
                // parent
            } else {
                book(rescues.allocation, Verdict.RESCUED);
            }
            rescues = rescues.next == null ? registry.takeRescues() : rescues.next;
        }
    }

    private void book(Allocation allocation, Verdict verdict) {
        if (unreliable.applies(allocation)) {
            return;
        }
        if (tests.isAllowed(allocation)) {
            tests.addAllowed(allocation);
            return;
        }
        ledger.add(allocation, verdict);
        if (verdict == Verdict.LEAKED || verdict == Verdict.RESCUED) {
            tests.add(allocation, verdict);
        }
    }

    /** What of these types was opened until now may have been closed unseen: nothing is said of it. */
    public synchronized void distrust(BitSet types) {
        unreliable.add(types);
    }

    /** A sentence for the reader of the report; {@code lost} makes it incomplete. */
    public synchronized void notice(String sentence, boolean lost) {
        if (lost) {
            losses.add(sentence);
        }
        notices.add(JournalLines.notice(sentence, lost));
    }

    /** Why the report is incomplete; empty where it is not. */
    public synchronized List<String> losses() {
        return List.copyOf(losses);
    }

    /** Writes all that is new, and what is open now. */
    public void flush() throws IOException {
        flushFindings();
        write(samples.take());
    }

    /** Writes all that is new. */
    void flushFindings() throws IOException {
        flush(true);
    }

    private synchronized void flush(boolean grown) throws IOException {
        readNewSites();
        bookRescues();
        bookSettled();
        settle(relatives.takeDue());
        addOverdue();
        lateCloses = lateCloses == null ? registry.takeLateCloses() : lateCloses;
        while (lateCloses != null) {
            ledger.addClosedLate(lateCloses.allocation, lateCloses.time);
            lateCloses = lateCloses.next == null ? registry.takeLateCloses() : lateCloses.next;
        }
        writeUnwritten();
        write(takeNotices());
        writeFindings(false);
        if (grown) {
            long before = journal.size();
            writeFindings(true);
            counts.wrote(journal.size() - before, System.currentTimeMillis());
        }
    }

    private void writeFindings(boolean grown) throws IOException {
        List<String> lines = ledger.takeLines(grown, BATCH);
        while (!lines.isEmpty()) {
            write(lines);
            lines = ledger.takeLines(grown, BATCH);
        }
    }

    /** All findings so far, owned ones apart. */
    public synchronized List<Finding> findings() {
        return ledger.findings();
    }

    /** Keeps the lines until they are written, so that a full heap or disk delays them and loses none. */
    private void write(List<String> lines) throws IOException {
        writeUnwritten();
        unwritten = lines;
        writeUnwritten();
    }

    private void writeUnwritten() throws IOException {
        if (!unwritten.isEmpty()) {
            journal.append(unwritten);
            unwritten = List.of();
        }
    }

    private void readNewSites() {
        Site newest = registry.takeNewSites();
        sites.readAll(newest);
        stackless.learn(newest, sites);
    }

    private synchronized void addCollected(Allocation allocation) {
        inHand.add(allocation); // It has room for more than there are threads.
        bookInHand();
    }

    private synchronized void bookInHand() {
        for (Allocation next = inHand.peek(); next != null; next = inHand.peek()) {
            bookCollected(next);
            inHand.remove();
        }
    }

    private void bookCollected(Allocation allocation) {
        verifyIfDue();
        // The site may be so new that no flush has read it.
        readNewSites();
        if (allocation.parent() == null && !allocation.holdsOpen()) {
            addLost(allocation);
        } else {
            relatives.add(allocation);
        }
        if (allocation.holder() >= 0) {
            collectedOfType[allocation.holder()]++;
        }
    }

    private void verifyIfDue() {
        long now = System.currentTimeMillis();
        if (now >= nextVerification) {
            verification.run();
            long took = System.currentTimeMillis() - now;
            nextVerification = now + Math.max(SECOND, SHARE_OF_VERIFYING * took);
        }
    }

    private void settle(List<Allocation> collected) {
        settled = collected;
        booked = 0;
        bookSettled();
    }

    private void bookSettled() {
        while (booked < settled.size()) {
            addLost(settled.get(booked));
            booked++;
        }
    }

    private void addLost(Allocation allocation) {
        book(allocation, fate(allocation));
    }

    /** What was collected or rescued. */
    private static Verdict fate(Allocation allocation) {
        boolean rescued =
                allocation.fate() == Allocation.Fate.RESCUED || allocation.guarded() || allocation.partsRescued();
        return rescued ? Verdict.RESCUED : Verdict.LEAKED;
    }

    private void addOverdue() {
        Duration limit = overdue;
        if (limit == null) {
            return;
        }
        long openedBefore = Instant.now().toEpochMilli() - limit.toMillis();
        registry.forEachOpen(new AddsOverdue(this, openedBefore));
    }

    private void addOverdue(Allocation allocation) {
        if (!allocation.overdue() && ledger.counts(allocation, Verdict.OVERDUE) && !tests.isAllowed(allocation)) {
            markOverdue(allocation);
        }
    }

    private void markOverdue(Allocation allocation) {
        if (allocation.markOverdue()) {
            try {
                ledger.addOverdue(allocation);
            } catch (OutOfMemoryError full) {
                registry.countLost();
                throw full;
            }
        }
    }

    /** Looks whether there is anything that counts. */
    private static final class LooksForOpen implements Registry.Visitor {
        private final Ledger ledger;
        private boolean found;

        LooksForOpen(Ledger ledger) {
            this.ledger = ledger;
        }

        @Override
        public void visit(Allocation allocation) {
            found = found || ledger.counts(allocation, Verdict.OPEN);
        }
    }

    /** Adds what is open for too long. A class and not a lambda, whose bootstrap a full heap would break for the program, too. */
    private record AddsOverdue(Reaper reaper, long openedBefore) implements Registry.Visitor {
        @Override
        public void visit(Allocation allocation) {
            if (allocation.time() < openedBefore) {
                reaper.addOverdue(allocation);
            }
        }
    }

    /** A class and not a lambda, like {@link IsOf}: a short program pays for each lambda with its start or its end. */
    private record AddsOpen(Reaper reaper) implements Registry.Visitor {
        @Override
        public void visit(Allocation allocation) {
            reaper.book(allocation, Verdict.OPEN);
        }
    }

    /** Like {@link AddsOpen}, and nothing is booked. */
    private record AddsPending(Reaper reaper, Ledger pending) implements Registry.Visitor {
        @Override
        public void visit(Allocation allocation) {
            reaper.addPending(pending, allocation, Verdict.OPEN);
        }
    }

    /** Whether a class is of another one's family. */
    private record IsOf(Registry registry) implements BiPredicate<String, String> {
        @Override
        public boolean test(String className, String family) {
            return registry.isOf(className, family);
        }
    }

    private synchronized List<String> takeNotices() {
        List<String> taken = new ArrayList<>(notices);
        notices.clear();
        return taken;
    }
}
