// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import io.unclosed.boot.Registry;
import io.unclosed.model.Finding;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The findings for the listener of tests. Safe for any thread. */
public final class TestLeaks {

    /** A collection of a large heap may take seconds; no test run may hang for ours. */
    private static final Duration PATIENCE = Duration.ofSeconds(16);

    private final Registry registry;
    private final Reaper reaper;
    private final Books books;
    private final Intake intake;

    TestLeaks(Registry registry, Reaper reaper, Books books, Intake intake) {
        this.registry = registry;
        this.reaper = reaper;
        this.books = books;
        this.intake = intake;
    }

    /** Resources that this test leaves unclosed are no findings. */
    public void allow(String test, String reason) {
        synchronized (books) {
            books.tests().allow(test, reason);
        }
    }

    /** Leaks of tests with this very string are kept apart, for {@link #takeScope}. */
    public void separate(String scope) {
        synchronized (books) {
            books.tests().separate(scope);
        }
    }

    /** Whether a test is one of a class. */
    public boolean isOfClass(String test, String className) {
        return TestLedgers.classOf(test).equals(className);
    }

    /** The leaks of the tests of a class, or of all tests where it is null, since they were last asked for. */
    public List<Finding> take(@Nullable String className) {
        synchronized (books) {
            intake.bookAll();
            return books.tests().take(className);
        }
    }

    /** The leaks under a {@link #separate} string. */
    public List<Finding> takeScope(String scope) {
        synchronized (books) {
            intake.bookAll();
            return books.tests().takeScope(scope);
        }
    }

    /** Forces the collector while the program runs; false where it did not answer. */
    public boolean collect() {
        return new FinalCollection(registry, reaper).run(new Deadline(PATIENCE), false)
                != FinalCollection.Outcome.REFUSED;
    }
}
