// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** What threads hold: executors of every kind and timers. */
public final class Pools {

    private static final List<Object> HELD = new ArrayList<>();

    private Pools() {}

    public static void main(String[] arguments) throws Exception {
        forgotten();
        shutDown();
        harmless();
        System.out.println("done");
        System.exit(0);
    }

    private static void forgotten() throws Exception {
        Executors.newFixedThreadPool(2).submit(Pools::work).get(); // open ThreadPoolExecutor
        ScheduledExecutorService scheduled = Executors.newScheduledThreadPool(1); // open ThreadPoolExecutor
        scheduled.schedule(Pools::work, 1, TimeUnit.MILLISECONDS).get();
        ExecutorService cached = Executors.newCachedThreadPool(); // open ThreadPoolExecutor
        HELD.add(cached);
        cached.submit(Pools::work).get();
        ForkJoinPool forks = new ForkJoinPool(2); // open ForkJoinPool
        HELD.add(forks);
        forks.submit(Pools::work).get();
        HELD.add(new Timer("held", true)); // open Timer
        Timer busy = new Timer(true); // open Timer
        busy.schedule(task(), 0, 10);
    }

    private static void shutDown() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        HELD.add(pool);
        pool.submit(Pools::work).get();
        pool.shutdown();
        ScheduledExecutorService scheduled = Executors.newSingleThreadScheduledExecutor();
        HELD.add(scheduled);
        scheduled.schedule(Pools::work, 1, TimeUnit.MILLISECONDS).get();
        scheduled.shutdownNow();
        ForkJoinPool forks = new ForkJoinPool();
        HELD.add(forks);
        forks.submit(Pools::work).get();
        forks.shutdown();
        Timer timer = new Timer(true);
        HELD.add(timer);
        timer.schedule(task(), 0);
        timer.cancel();
    }

    /** No thread, or the JDK's. */
    private static void harmless() throws InterruptedException {
        HELD.add(Executors.newFixedThreadPool(3));
        HELD.add(new ForkJoinPool());
        dropTimer();
        IntStream.range(0, 1000).parallel().sum();
        CompletableFuture.supplyAsync(() -> 1)
                .orTimeout(1, TimeUnit.MINUTES)
                .completeOnTimeout(2, 1, TimeUnit.MINUTES)
                .join();
    }

    /** A Cleaner tells its thread, which tells the agent, each in its own time. */
    private static void dropTimer() throws InterruptedException {
        new Timer("dropped", true);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("dropped"))) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the thread of a dropped timer did not end");
            }
            System.gc();
            Thread.sleep(1);
        }
    }

    private static int work() {
        return 1;
    }

    private static TimerTask task() {
        return new TimerTask() {
            @Override
            public void run() {
                work();
            }
        };
    }
}
