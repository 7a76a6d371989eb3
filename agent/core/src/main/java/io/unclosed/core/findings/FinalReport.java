// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import io.unclosed.boot.Registry;
import io.unclosed.boot.Tracker;
import io.unclosed.core.descriptors.Unexplained;
import io.unclosed.model.JournalLines;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The last things that the agent does, after all shutdown hooks of the program. */
public final class FinalReport {

    private final Registry registry;
    private final Reaper reaper;
    private final Books books;
    private final JournalOutput output;
    private final BiFunction<long[], Duration, Optional<Unexplained>> descriptors;

    /**
     * The end of a JVM.
     *
     * @param descriptors tells which descriptors nothing accounts for, if it can, given what {@link Reaper#collected} says and
     *     for how long it may look again
     */
    public FinalReport(
            Registry registry,
            Reaper reaper,
            Books books,
            JournalOutput output,
            BiFunction<long[], Duration, Optional<Unexplained>> descriptors) {
        this.registry = registry;
        this.reaper = reaper;
        this.books = books;
        this.output = output;
        this.descriptors = descriptors;
    }

    /** Writes the findings so far, before anything takes time. */
    public void writeKnown() {
        flush();
    }

    /**
     * Separates leaked from open, writes the journal's end and closes it. Returns what the descriptors told. What cannot be written
     * is the journal's to tell; all else is done.
     */
    public Optional<Unexplained> run(boolean collect, Deadline deadline) throws IOException {
        reaper.drain();
        flush();
        if (collect) {
            collect(deadline);
        } else {
            output.notice("there was no final collection (gc=off), so what is called open may have leaked", false);
        }
        Optional<Unexplained> unexplained = unexplained(deadline);
        if (unexplained.isPresent() && unexplained.get().count() > 0) {
            output.notice(unexplained.get().sentence(), false);
        }
        Tracker.stop();
        reaper.drain();
        reaper.bookOpen();
        noteLosses();
        Optional<String> doubts = books.doubts();
        if (doubts.isPresent()) { // and no lambda, for which a short program would pay with its end
            output.notice(doubts.get(), false);
        }
        if (flush()) {
            Long count = unexplained.isPresent() ? (long) unexplained.get().count() : null;
            writeEnd(JournalLines.end(Instant.now(), registry.watched(), count));
        }
        output.close();
        return unexplained;
    }

    private void collect(Deadline deadline) {
        writePending();
        switch (new FinalCollection(registry, reaper).run(deadline, true)) {
            case DONE -> {}
            case REFUSED ->
                output.notice(
                        "the final collection did not run (-XX:+DisableExplicitGC?), so what is called open may have leaked",
                        true);
            case OUT_OF_TIME ->
                output.notice(
                        "the time for the end ran out (end=" + deadline.text()
                                + ") before the final collection was done, so what is called open may have leaked",
                        true);
        }
    }

    /** For the case that the JVM does not live as long as the end takes: a full heap must not cost the journal its end. */
    private void writePending() {
        try {
            reaper.writePending();
        } catch (IOException | OutOfMemoryError unable) {
            return;
        }
    }

    /** Whether all was written. */
    private boolean flush() {
        try {
            reaper.flush();
            return true;
        } catch (IOException unwritable) {
            return false;
        }
    }

    private void writeEnd(String line) {
        try {
            output.write(List.of(line));
        } catch (IOException unwritable) {
            return;
        }
    }

    /** It is only information: a full heap or a security manager must not cost the journal its end. */
    private Optional<Unexplained> unexplained(Deadline deadline) {
        try {
            return descriptors.apply(reaper.collected(), Duration.ofMillis(deadline.millisLeft() / 2));
        } catch (RuntimeException | OutOfMemoryError unable) {
            return Optional.empty();
        }
    }

    private void noteLosses() {
        long lost = registry.lostCount();
        if (lost > 0) {
            output.notice(lost + " calls could not be recorded, for lack of stack or memory", true);
        }
        if (registry.sitesOverflowed()) {
            output.notice(
                    "there were more call chains than the agent holds, and what the last ones opened was not tracked;"
                            + " choose with types=",
                    true);
        }
    }
}
