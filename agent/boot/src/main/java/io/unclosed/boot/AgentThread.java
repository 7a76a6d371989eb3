// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

/** A thread of the agent: nothing that it opens is tracked, ever. It is a daemon. */
public final class AgentThread extends Thread implements Thread.UncaughtExceptionHandler {

    public AgentThread(Runnable work, String name) {
        // No inherited thread locals: they would keep the program's objects alive for as long as this thread runs.
        super(null, work, name, 0, false);
        setDaemon(true);
        setContextClassLoader(null);
        setUncaughtExceptionHandler(this);
    }

    /** Does nothing: what fails here, for lack of memory at the worst, is not for the program's own handler to see. */
    @Override
    public void uncaughtException(Thread thread, Throwable failure) {}

    /** Does nothing: a program that interrupts every thread it finds does not mean us. */
    @Override
    public void interrupt() {}

    /** What {@link #interrupt} does to other threads. */
    public void wake() {
        super.interrupt();
    }
}
