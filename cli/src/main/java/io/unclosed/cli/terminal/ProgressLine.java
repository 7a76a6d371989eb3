// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.terminal;

import java.util.function.LongSupplier;

/**
 * A line on a terminal that says how far a long work is: not in its first second, and gone when it is closed. On what is
 * no terminal there is none.
 */
public final class ProgressLine implements AutoCloseable {

    private static final long FIRST_NANOS = 1_000_000_000L;
    private static final long NEXT_NANOS = 100_000_000L;

    /** Back to the start of the line, and erase to its end. */
    private static final String ERASE = "\r\u001b[K";

    private final Output output;
    private final LongSupplier clock;
    private long due;
    private boolean shown;

    public ProgressLine(Output output) {
        this(output, System::nanoTime);
    }

    /** @param clock nanoseconds, of which only differences matter */
    ProgressLine(Output output, LongSupplier clock) {
        this.output = output;
        this.clock = clock;
        this.due = clock.getAsLong() + FIRST_NANOS;
    }

    /** So much is done, of so much; {@code what} is one word or two. */
    public void show(String what, int done, int all) {
        if (!output.interactive() || clock.getAsLong() - due < 0) {
            return;
        }
        due = clock.getAsLong() + NEXT_NANOS;
        shown = true;
        output.text().print(ERASE + what + " " + done + " of " + all);
        output.text().flush();
    }

    @Override
    public void close() {
        if (shown) {
            output.text().print(ERASE);
            output.text().flush();
        }
    }
}
