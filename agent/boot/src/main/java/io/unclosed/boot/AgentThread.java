// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

/** A thread of the agent: nothing that it opens is tracked, ever. It is a daemon. */
public final class AgentThread extends Thread {

    public AgentThread(Runnable work, String name) {
        // No inherited thread locals: they would keep the program's objects alive for as long as this thread runs.
        super(null, work, name, 0, false);
        setDaemon(true);
        setContextClassLoader(null);
    }

    /** Does nothing: a program that interrupts every thread it finds does not mean us. */
    @Override
    public void interrupt() {}

    /** What {@link #interrupt} does to other threads. */
    public void wake() {
        super.interrupt();
    }
}
