// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core;

import io.unclosed.core.findings.Books;
import io.unclosed.core.findings.JournalOutput;
import io.unclosed.core.instrument.InstrumentationCheck;

/** Finds out whether the events so far are complete. */
final class Verification implements Runnable {

    private static final long SECOND = 1_000;

    /** It may take one part of so many of the time. */
    private static final long SHARE = 200;

    private final InstrumentationCheck check;
    private final Books books;
    private final Problems problems;
    private final JournalOutput output;
    private long next;

    Verification(InstrumentationCheck check, Books books, Problems problems, JournalOutput output) {
        this.check = check;
        this.books = books;
        this.problems = problems;
        this.output = output;
    }

    /** About once a second. The caller holds the monitor of the books. */
    @Override
    public void run() {
        long now = System.currentTimeMillis();
        if (now >= next) {
            verify();
            long took = System.currentTimeMillis() - now;
            next = now + Math.max(SECOND, SHARE * took);
        }
    }

    /** Now. */
    void verify() {
        books.distrust(check.run());
        problems.tell(output);
    }
}
