// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core;

import io.unclosed.core.reap.Deadline;
import java.time.Duration;

/**
 * What the thread that ends the JVM does: it asks the agent's own thread for the end, and waits for that, but not for ever.
 *
 * <p>The thread is there since the start: when a program ends, there may be no native thread left. And the end is not done
 * on the thread that ends the JVM, which may hold any lock of the program's and have hardly any stack left.
 */
record AtExit(Watch watch) implements Runnable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public void run() {
        Deadline deadline = new Deadline(PATIENCE);
        watch.askForEnd(deadline);
        boolean interrupted = false;
        while (watch.isRunning() && !deadline.passed()) {
            try {
                watch.await(Math.max(1, deadline.millisLeft()));
            } catch (InterruptedException impatient) {
                // This is a thread of the program. Whoever interrupts it did not mean the report.
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
