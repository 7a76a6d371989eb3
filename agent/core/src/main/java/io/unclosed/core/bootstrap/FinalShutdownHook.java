// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.bootstrap;

/**
 * Runs something after all shutdown hooks of the program, so that resources that they close are closed.
 *
 * <p>The JVM has ten slots of its own (java.lang.Shutdown): the program's hooks run in slot 1, files marked
 * delete-on-exit go in slot 2, slot 9 is free and last.
 */
public final class FinalShutdownHook {

    private static final int LAST_SLOT = 9;

    private FinalShutdownHook() {}

    /** Registers the code that the thread that ends the JVM runs last. */
    public static void register(Runnable work) {
        try {
            JavaBase.registerShutdownHook(LAST_SLOT, work);
        } catch (LinkageError | InternalError | IllegalStateException unavailable) {
            // Among the program's hooks, in no order: a resource that they close later may be called open. Better than
            // nothing.
            Runtime.getRuntime().addShutdownHook(new Thread(work, "unclosed-exit"));
        }
    }
}
