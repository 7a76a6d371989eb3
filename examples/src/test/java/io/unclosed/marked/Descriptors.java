// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the system says is open, apart from files; nothing where it does not tell. */
final class Descriptors {

    private static final File FOLDER = new File("/proc/self/fd");
    private static final long DEADLINE_NANOS = 20_000_000_000L;

    private Descriptors() {}

    /** Runs something that must leave nothing open. */
    static void none(String what, Way way) throws Exception {
        int before = count();
        way.go();
        long deadline = System.nanoTime() + DEADLINE_NANOS;
        while (count() > before) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(what + " left " + (count() - before) + " open");
            }
            Thread.onSpinWait();
        }
    }

    /** Until a thread waits in the system, or has ended. */
    static void untilBlocked(Thread thread) {
        long deadline = System.nanoTime() + DEADLINE_NANOS;
        while (thread.isAlive() && !isInNetwork(thread)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("it does not wait");
            }
            Thread.onSpinWait();
        }
    }

    private static boolean isInNetwork(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        return stack.length > 0 && stack[0].isNativeMethod();
    }

    private static int count() {
        int count = 0;
        File[] descriptors = FOLDER.listFiles();
        for (File descriptor : descriptors == null ? new File[0] : descriptors) {
            try {
                Path target = Files.readSymbolicLink(descriptor.toPath());
                count += target.toString().startsWith("/") ? 0 : 1;
            } catch (IOException gone) {
                // closed meanwhile
            }
        }
        return count;
    }

    /** A way to end what was opened. */
    interface Way {
        void go() throws Exception;
    }
}
