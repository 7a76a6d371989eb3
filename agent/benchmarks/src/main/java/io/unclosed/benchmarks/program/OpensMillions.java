// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Opens and closes on several threads, and forgets one in 100,000. Prints how long that took, how often a thread was blocked
 * by a monitor, and the live heap after each quarter.
 */
public final class OpensMillions {

    private static final int QUARTERS = 4;
    private static final int FORGOTTEN_OF = 100_000;

    /** With the few frames of a thread about fifty. */
    private static final int FRAMES = 46;

    private final AtomicLong blocked = new AtomicLong();

    public static void main(String[] arguments) throws InterruptedException {
        new OpensMillions().run(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
    }

    private void run(int threads, int all) throws InterruptedException {
        long nanos = 0;
        for (int quarter = 1; quarter <= QUARTERS; quarter++) {
            nanos += quarter(threads, all / QUARTERS / threads);
            System.out.println("heap" + quarter + "=" + Heap.settled());
        }
        System.out.println("millis=" + nanos / 1e6);
        System.out.println("blocked=" + blocked.get());
    }

    private long quarter(int count, int each) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            threads.add(new Thread(() -> opensAndCloses(each)));
        }
        long start = System.nanoTime();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        return System.nanoTime() - start;
    }

    private void opensAndCloses(int times) {
        Opener opener = new Opener();
        DeepStack stack = DeepStack.of(FRAMES, opener::openOne);
        try {
            for (int i = 0; i < times; i++) {
                stack.run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ThreadInfo info = ManagementFactory.getThreadMXBean()
                .getThreadInfo(Thread.currentThread().getId());
        blocked.addAndGet(info.getBlockedCount());
    }

    /** What is opened. It holds nothing and needs no lock of the JDK's, as an inflater does for its Cleaner. */
    static final class Ticket {

        private boolean closed;

        void close() {
            closed = true;
        }
    }

    private static final class Opener {

        private long opened;

        long openOne() {
            Ticket ticket = new Ticket();
            if (++opened % FORGOTTEN_OF != 0) {
                ticket.close();
            }
            return ticket.closed ? opened : -opened;
        }
    }
}
