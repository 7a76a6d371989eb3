// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.floor;

import io.unclosed.boot.AgentThread;

/**
 * Runs something after all shutdown hooks of the program, so that what they close is closed.
 *
 * <p>The JVM has ten slots of its own (java.lang.Shutdown): the program's hooks run in slot 1, files marked
 * delete-on-exit go in slot 2, slot 9 is free and last.
 */
public final class LastHook implements Runnable {

    private static final int LAST_SLOT = 9;

    private final Runnable work;
    private final long millis;

    private LastHook(Runnable work, long millis) {
        this.work = work;
        this.millis = millis;
    }

    /**
     * Registers the work.
     *
     * @param millis how long the end of the JVM waits for it at most
     */
    public static void register(Runnable work, long millis) {
        LastHook hook = new LastHook(work, millis);
        try {
            JavaBase.registerShutdownHook(LAST_SLOT, hook);
        } catch (LinkageError | InternalError | IllegalStateException unavailable) {
            // Among the program's hooks, in no order: what they close may be called open. Better than nothing.
            Runtime.getRuntime().addShutdownHook(new Thread(hook, "unclosed-exit"));
        }
    }

    /** On the thread that ends the JVM. */
    @Override
    public void run() {
        AgentThread thread = new AgentThread(work, "unclosed-exit");
        thread.start();
        long deadline = System.nanoTime() + millis * 1_000_000;
        boolean interrupted = false;
        while (thread.isAlive() && System.nanoTime() < deadline) {
            try {
                thread.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
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
