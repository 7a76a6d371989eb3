// SPDX-License-Identifier: Apache-2.0
package org.example.vendor;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Opens one thing that its class keeps and one that it drops, when it is first used. */
public final class Defaults {

    /** A pool for as long as the process lives. */
    public static final ExecutorService POOL = Executors.newSingleThreadExecutor(Defaults::daemon);

    private static final int FIRST_BYTE = firstByte();

    private Defaults() {}

    /** What was read from the file that was dropped. */
    public static int value() {
        return FIRST_BYTE;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }

    private static int firstByte() {
        try {
            return new FileInputStream(System.getProperty("java.home") + "/release").read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
