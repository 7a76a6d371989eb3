// SPDX-License-Identifier: Apache-2.0

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Who calls a library: the main thread, a thread of a pool, and a virtual one where the JVM has them. */
final class Callers {
    private Callers() {}

    /** Runs it correctly on each, and then once more on the last, where something is to be forgotten. */
    static void each(String[] args, Task task) throws Exception {
        task.run(false);
        inPool(Executors.newFixedThreadPool(2), task, false);
        ExecutorService virtual = virtual();
        if (virtual != null) {
            inPool(virtual, task, false);
        }
        if (args.length > 0) {
            ExecutorService last = virtual();
            inPool(last == null ? Executors.newFixedThreadPool(2) : last, task, true);
        }
        System.out.println("done");
    }

    private static void inPool(ExecutorService pool, Task task, boolean forget) throws Exception {
        try {
            Future<?> result = pool.submit(() -> {
                task.run(forget);
                return null;
            });
            result.get();
        } finally {
            pool.shutdown();
        }
    }

    /** By reflection, because the programs are compiled for 17. */
    private static ExecutorService virtual() throws ReflectiveOperationException {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException before21) {
            return null;
        }
    }

    /** What a program does. */
    interface Task {
        void run(boolean forget) throws Exception;
    }
}
