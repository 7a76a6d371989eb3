// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import io.unclosed.boot.Allocation;
import io.unclosed.boot.Registry;
import io.unclosed.boot.StackBudget;
import io.unclosed.core.instrument.LiveTypes;
import io.unclosed.core.options.Options;
import io.unclosed.model.Verdict;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Books unclosed resources as they come, and writes new findings once a second.
 *
 * <p>The agent's reaper thread uses it while the program runs and at the end; the listener of tests has its own way in, {@link
 * #tests}.
 */
public final class Reaper {

    private static final long SECOND = 1_000;

    private final Registry registry;
    private final Books books;
    private final JournalOutput output;
    private final Intake intake;
    private final FindingWriter writer;
    private final Samples samples;
    private final @Nullable OverdueScan overdue;
    private boolean rehearsed;
    private long nextFlush;

    /**
     * A reaper that has reaped nothing.
     *
     * @param verification is run before a collected resource is judged: it may call {@link Books#distrust}
     */
    public Reaper(
            Registry registry,
            Books books,
            LiveTypes types,
            Options options,
            JournalOutput output,
            Runnable verification) {
        this.registry = registry;
        this.books = books;
        this.output = output;
        this.intake = new Intake(registry, books, types.declared(), verification);
        this.writer = new FindingWriter(books.ledger(), output);
        this.samples = new Samples(registry, types.tracked());
        Duration limit = options.overdue();
        this.overdue = limit == null ? null : new OverdueScan(registry, books, limit);
    }

    /** Works until the thread is interrupted. */
    public void run() throws IOException {
        synchronized (books) {
            intake.bookInHand();
        }
        nextFlush = System.currentTimeMillis() + SECOND;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                take(Math.max(1, Math.min(SECOND, nextFlush - System.currentTimeMillis())));
            } catch (InterruptedException stopped) {
                return; // the rest is for the thread at exit
            }
            long now = System.currentTimeMillis();
            if (now >= nextFlush) {
                refillBudget(now - nextFlush + SECOND);
                nextFlush = now + SECOND;
                rehearse();
                flush(writer.isDue(now));
                output.write(samples.takeIfDue());
            }
        }
    }

    private void take(long wait) throws InterruptedException {
        Allocation collected = registry.mailbox().nextCollected(wait);
        if (collected != null) {
            synchronized (books) {
                intake.add(collected);
            }
        }
    }

    private void refillBudget(long millis) {
        StackBudget budget = registry.budget();
        if (budget != null) {
            budget.refill(millis * 1_000_000);
        }
    }

    /**
     * Makes a finding of an open resource, and a line of it, and discards both: code of the agent and the JDK that is
     * needed for that then does not run for the first time when there is no memory for it.
     */
    private void rehearse() {
        if (!rehearsed) {
            synchronized (books) {
                books.readNewSites();
                Allocation open = new OpenSearch(books.ledger(), Verdict.LEAKED, true).in(registry);
                if (open != null) {
                    Redactor.prepare();
                    Ledger nobodys = books.ledger().fresh();
                    nobodys.add(open, Verdict.LEAKED);
                    new FindingWriter(nobodys, output).takeLines(true, 1);
                    rehearsed = true;
                }
            }
        }
    }

    /** Writes all that is new, and a sample of the open resources. */
    void flush() throws IOException {
        flushFindings();
        output.write(samples.take());
    }

    /** Writes all that is new. */
    void flushFindings() throws IOException {
        flush(true);
    }

    private void flush(boolean grown) throws IOException {
        synchronized (books) {
            books.readNewSites();
            intake.bookDue();
            if (overdue != null) {
                overdue.run();
            }
            intake.bookLateCloses();
            output.writeNotices();
            writer.write(grown);
        }
    }

    /** Takes what is there now without waiting; returns how many were collected. */
    int drain() {
        synchronized (books) {
            return intake.drain();
        }
    }

    /** How many resources that hold descriptors were collected unclosed, reported or not, by the numbers of their types. */
    long[] collected() {
        return intake.collectedOfType();
    }

    /** Whether anything is open now of which the report would tell. */
    boolean anyOpen() {
        synchronized (books) {
            books.readNewSites();
            return new OpenSearch(books.ledger(), Verdict.OPEN, false).in(registry) != null;
        }
    }

    /**
     * Writes the resources that were not closed until now, in case the JVM dies before it is known which of them leaked. Nothing
     * is booked.
     */
    void writePending() throws IOException {
        synchronized (books) {
            books.readNewSites();
            PendingFindings pending = new PendingFindings(books);
            intake.addWaiting(pending);
            registry.forEachOpen(pending);
            pending.write(output);
        }
    }

    /** Everything that is still in the table is open. */
    void bookOpen() {
        synchronized (books) {
            books.readNewSites();
            intake.bookRest();
            String allowed = books.tests().allowedLeaks();
            if (allowed != null) {
                output.notice(allowed, false);
            }
        }
    }

    /** For the listener of tests. */
    public TestLeaks tests() {
        return new TestLeaks(registry, this, books, intake);
    }
}
