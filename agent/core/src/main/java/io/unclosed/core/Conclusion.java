// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core;

import io.unclosed.boot.AgentThread;
import io.unclosed.boot.Registry;
import io.unclosed.core.descriptors.Reconciler;
import io.unclosed.core.descriptors.Snapshot;
import io.unclosed.core.descriptors.Unexplained;
import io.unclosed.core.findings.Books;
import io.unclosed.core.findings.Deadline;
import io.unclosed.core.findings.FinalReport;
import io.unclosed.core.findings.JournalOutput;
import io.unclosed.core.findings.Reaper;
import io.unclosed.core.output.StandardError;
import io.unclosed.model.JournalLines;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The end of all: the last lines of the journal and the summary, or that the time for them ran out. */
final class Conclusion {

    private static final long MILLIS_TO_SAY = 500;

    private final Setup setup;
    private final Instrumentation instrumentation;
    private final Registry registry;
    private final Books books;
    private final JournalOutput output;
    private final Reaper reaper;
    private final Verification verification;
    private final Snapshot before;

    /** Whether the result was reported, or is about to be. */
    private final AtomicBoolean reached = new AtomicBoolean();

    Conclusion(
            Setup setup,
            Instrumentation instrumentation,
            Registry registry,
            Books books,
            JournalOutput output,
            Reaper reaper,
            Verification verification,
            Snapshot before) {
        this.setup = setup;
        this.instrumentation = instrumentation;
        this.registry = registry;
        this.books = books;
        this.output = output;
        this.reaper = reaper;
        this.verification = verification;
        this.before = before;
    }

    void reach(Deadline deadline) throws IOException {
        Reconciler descriptors = new Reconciler(
                setup.targets().catalogSummary().tracksHolders(), setup.rules(), registry, before, instrumentation);
        FinalReport report = new FinalReport(registry, reaper, books, output, descriptors);
        report.writeKnown();
        verification.verify();
        Optional<Unexplained> unexplained = report.run(setup.options().gc(), deadline);
        if (reached.compareAndSet(false, true)) {
            summarise(unexplained);
            saveCache();
        }
    }

    private void summarise(Optional<Unexplained> unexplained) {
        String gap = setup.journal().gap();
        if (setup.options().summary()) {
            StandardError.say(Summary.of(
                    books.findings(),
                    setup.suppressions(),
                    setup.options().defaults(),
                    registry.watched(),
                    unexplained,
                    gap == null ? output.losses() : with(gap, output.losses()),
                    setup.journal().file()));
        } else if (gap != null) {
            StandardError.say(gap);
        }
    }

    private static List<String> with(String first, List<String> others) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all;
    }

    /** Results that cannot be kept are computed again; with no descriptor left, on JDK 17 even the writing class cannot be initialised. */
    private void saveCache() {
        try {
            setup.cache().save(setup.targets().catalogSummary());
        } catch (RuntimeException | Error unable) {
            return;
        }
    }

    /** Time is up: the reaper's unfinished work stays undone. Its work for the next start needs no message. */
    void giveUp(Deadline passed) {
        if (reached.compareAndSet(false, true)) {
            String sentence = "the time for the end ran out (end=" + passed.text() + ")";
            setup.journal().abandon(JournalLines.notice(sentence, true));
            sayBriefly(sentence + ", the report is incomplete: it has what was known before");
        }
    }

    /** The reader of standard error may have stopped reading: the JVM does not wait for it. */
    private static void sayBriefly(String sentence) {
        AgentThread thread = new AgentThread(new Says(sentence), "unclosed-exit");
        try {
            thread.start();
            thread.join(MILLIS_TO_SAY);
        } catch (OutOfMemoryError unheard) {
            return; // there is no thread left; the journal says it, too
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    /** Prints the messages. A class and not a lambda, for which a short program would pay with its end. */
    private record Says(String sentence) implements Runnable {
        @Override
        public void run() {
            StandardError.say(sentence);
        }
    }
}
