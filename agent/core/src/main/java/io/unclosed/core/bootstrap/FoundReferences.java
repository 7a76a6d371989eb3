// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.bootstrap;

/** References that the collector has found, on their way through the queues of the JDK. */
public final class FoundReferences {

    private static final long PAUSE_MILLIS = 1;

    private FoundReferences() {}

    /**
     * Waits until all of it is in the queues it belongs to and finalizers have run.
     *
     * @param millis how long to wait for finalizers at most
     * @return false where that cannot be told: the JDK does not let us ask, or a finalizer takes longer
     */
    public static boolean arrive(long millis) throws InterruptedException {
        long deadline = System.nanoTime() + millis * 1_000_000;
        try {
            boolean more = true;
            while (more) {
                more = JavaBase.waitForReferences();
            }
            while (JavaBase.unfinalized() > 0) {
                if (System.nanoTime() > deadline) {
                    return false;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (LinkageError hidden) {
            return false;
        }
        Thread.sleep(PAUSE_MILLIS); // the last finalizer has begun
        return true;
    }
}
