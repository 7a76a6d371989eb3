// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core;

import io.unclosed.boot.AgentThread;
import io.unclosed.boot.Tracker;
import io.unclosed.core.findings.Deadline;
import io.unclosed.core.findings.JournalOutput;
import io.unclosed.core.findings.Reaper;
import io.unclosed.core.output.StandardError;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The agent's own thread: it reaps while the program runs, whatever fails, and then does the end. */
final class ReaperThread implements Runnable {

    private static final String REMEDY =
            "; the policy of the security manager must grant the agent's jar java.security.AllPermission";

    /** With a full heap each try forces a collection, which the program pays for. */
    private static final long PAUSE_MILLIS = 1_000;

    private final Setup setup;
    private final Reaper reaper;
    private final Problems problems;
    private final JournalOutput output;
    private final Conclusion conclusion;
    private final AgentThread thread = new AgentThread(this, "unclosed-reaper");

    /** For the end. This thread fills it, so that no program waits for its pages. */
    private final MemoryReserve reserve = new MemoryReserve();

    private volatile boolean aside;

    /** Of the end; null as long as the program runs. */
    private volatile @Nullable Deadline deadline;

    ReaperThread(Setup setup, Reaper reaper, Problems problems, JournalOutput output, Conclusion conclusion) {
        this.setup = setup;
        this.reaper = reaper;
        this.problems = problems;
        this.output = output;
        this.conclusion = conclusion;
    }

    void start() {
        thread.start();
    }

    /** Frees the reserve for the end. */
    void releaseReserve() {
        reserve.release();
    }

    /** Interrupts the thread's work for the end. */
    synchronized void askForEnd(Deadline given) {
        deadline = given;
        thread.wake();
    }

    /** Whether the thread has something to do yet. */
    boolean isRunning() {
        return thread.isAlive();
    }

    /** Waits for the thread to be done with all. */
    void await(long millis) throws InterruptedException {
        thread.join(millis);
    }

    /** The thread's work, the end included. */
    @Override
    public void run() {
        reserve.fill(Runtime.getRuntime().maxMemory());
        while (deadline == null && !aside) {
            try {
                reaper.run();
            } catch (IOException unwritable) {
                tellOnce(unwritable); // Unwritten lines are kept, and tried again together with later ones.
            } catch (OutOfMemoryError full) {
                pause(); // The program's heap is full, but perhaps not for long: the work is continued later.
            } catch (Throwable failure) {
                stepAside(failure);
            }
        }
        forgetBeingWoken();
        Deadline asked = deadline;
        if (!aside && asked != null) { // else without the journal's last line: it is not whole
            end(asked);
        }
    }

    private void tellOnce(IOException unwritable) {
        problems.harmless()
                .accept("cannot write to the journal " + setup.journal().file() + " (" + unwritable.getMessage()
                        + "); the program runs on, and it is tried again");
        problems.tell(output);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException asked) {
            return; // for the end, or by a program that interrupts all threads
        }
    }

    /** Not before {@link #askForEnd} is through, or it would still interrupt the end. */
    private synchronized void forgetBeingWoken() {
        Thread.interrupted();
    }

    private void end(Deadline asked) {
        try {
            conclusion.reach(asked);
        } catch (IOException | RuntimeException | Error failure) {
            stepAside(failure);
        }
    }

    /** For good. */
    void stepAside(Throwable failure) {
        Tracker.stop();
        aside = true;
        Throwable cause = failure.getCause();
        StandardError.say("stopped watching, the report is incomplete: " + failure
                + (cause == null ? "" : ", because of " + cause)
                + (failure instanceof SecurityException ? REMEDY : ""));
    }
}
