// SPDX-License-Identifier: Apache-2.0
package io.unclosed.misbehaving;

import java.io.FileInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.Inflater;

/** Threads open and close as fast as they can for some seconds, and forget a known number each. Prints the total. */
public final class Labours {

    private static final int FORGOTTEN = 500;

    private static final AtomicLong OPENED = new AtomicLong();

    private Labours() {}

    public static void main(String[] arguments) throws InterruptedException {
        int threads = Integer.parseInt(arguments[0]);
        long end = System.nanoTime() + Long.parseLong(arguments[1]) * 1_000_000;
        CountDownLatch done = new CountDownLatch(threads);
        List<Throwable> failures = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(() -> {
                labour(end);
                done.countDown();
            });
            thread.setUncaughtExceptionHandler((failed, failure) -> {
                failures.add(failure);
                done.countDown();
            });
            thread.start();
        }
        done.await();
        System.out.println(failures.isEmpty() ? OPENED.get() : failures);
    }

    private static void labour(long end) {
        long opened = 0;
        int rounds = 0;
        int forgotten = 0;
        while (System.nanoTime() < end || forgotten < FORGOTTEN) {
            try (FileInputStream in = new FileInputStream(SomeFile.FILE)) {
                Inflater inflater = new Inflater();
                inflater.end();
                opened += 2;
                in.getFD();
                if (forgotten < FORGOTTEN && ++rounds % 10 == 0) {
                    new Inflater(); // leaked Inflater
                    forgotten++;
                    opened++;
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        OPENED.addAndGet(opened);
    }
}
