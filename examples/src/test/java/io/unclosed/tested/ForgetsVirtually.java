// SPDX-License-Identifier: Apache-2.0
package io.unclosed.tested;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

/** Forgets on virtual threads, which are called by reflection since this is compiled for JDK 17, too. */
class ForgetsVirtually {

    @Test
    void threads() throws Exception {
        Runnable task = () -> new Inflater(); // by ForgetsVirtually#threads()
        ((Thread) Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task)).join();
    }

    @Test
    void withoutInheritance() throws Exception {
        Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
        Class<?> type = Class.forName("java.lang.Thread$Builder");
        type.getMethod("inheritInheritableThreadLocals", boolean.class).invoke(builder, false);
        ThreadFactory factory = (ThreadFactory) type.getMethod("factory").invoke(builder);
        Thread thread = factory.newThread(() -> new Inflater()); // by ForgetsVirtually#withoutInheritance()
        thread.start();
        thread.join();
    }

    @Test
    void executor() throws Exception {
        ExecutorService executor = (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        executor.submit((Runnable) () -> {
                    Thread.yield(); // may go on with another carrier
                    new Inflater(); // by ForgetsVirtually#executor()
                })
                .get();
        executor.shutdown();
    }
}
