// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core;

import io.unclosed.core.findings.Deadline;
import io.unclosed.core.output.StandardError;
import java.security.AccessController;
import java.security.PrivilegedAction;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Runs on the thread that ends the JVM: it asks the agent's own thread for the end, and waits for that, but not for ever.
 *
 * <p>The thread is there since the start: when a program ends, there may be no native thread left. And the end is not done
 * on the thread that ends the JVM, which may hold any lock of the program's and have hardly any stack left.
 *
 * @param asked how long to wait; null for the default
 */
record AtExit(
        ReaperThread reaper,
        Conclusion conclusion,
        @Nullable Duration asked) implements Runnable {

    private static final Duration USUAL = Duration.ofSeconds(30);

    /** A JVM that is stopped by a signal is often killed if it takes longer than five or ten seconds. */
    private static final Duration AFTER_SIGNAL = Duration.ofSeconds(2);

    @Override
    public void run() {
        reaper.releaseReserve(); // before anything is made: there may be no memory left
        try {
            waitPrivileged();
        } catch (OutOfMemoryError full) {
            StandardError.sayNoMemory();
        } catch (SecurityException denied) {
            reaper.stepAside(denied);
        }
    }

    /** On a thread of the program, which a security manager may let do less than the agent's jar. */
    @SuppressWarnings("removal") // Without a security manager, it only calls.
    private void waitPrivileged() {
        AccessController.doPrivileged(new Waits(this));
    }

    private void waitForEnd() {
        Deadline deadline = new Deadline(patience());
        reaper.askForEnd(deadline);
        boolean interrupted = false;
        while (reaper.isRunning() && !deadline.passed()) {
            try {
                reaper.await(Math.max(1, deadline.millisLeft()));
            } catch (InterruptedException impatient) {
                // This is a thread of the program. An interrupt of it is not meant for the report.
                interrupted = true;
            }
        }
        if (reaper.isRunning()) {
            conclusion.giveUp(deadline);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration patience() {
        if (asked != null) {
            return asked;
        }
        return isSignalHandler(Thread.currentThread().getName()) ? AFTER_SIGNAL : USUAL;
    }

    /** By the name that the JDK gives the thread on which it handles a signal, its own way and the program's. */
    private static boolean isSignalHandler(String thread) {
        return thread.equals("SIGTERM handler") || thread.equals("SIGINT handler") || thread.equals("SIGHUP handler");
    }

    /** A class and not a lambda, for which a short program would pay with its end. */
    private record Waits(AtExit end) implements PrivilegedAction<Boolean> {
        @Override
        public Boolean run() {
            end.waitForEnd();
            return true;
        }
    }
}
