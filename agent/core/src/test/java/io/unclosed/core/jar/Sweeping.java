// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.jar;

import java.io.FileInputStream;
import java.io.IOException;
import java.lang.ref.Cleaner;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Leaves a stream to a Cleaner that runs on a thread of the program's own. */
public final class Sweeping {

    private Sweeping() {}

    public static void main(String[] arguments) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        FileInputStream inner = new FileInputStream(Path.of(arguments[0]).toFile());
        Cleaner.create(work -> {
                    Thread thread = new Thread(work, "my-sweeper");
                    thread.setDaemon(true);
                    return thread;
                })
                .register(new Object(), () -> {
                    try {
                        inner.close();
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                    done.countDown();
                });
        while (!done.await(10, java.util.concurrent.TimeUnit.MILLISECONDS)) {
            System.gc();
        }
    }
}
