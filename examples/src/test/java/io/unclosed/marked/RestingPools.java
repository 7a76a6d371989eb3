// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A pool whose threads have all ended holds nothing, until it starts one again. */
public final class RestingPools {

    private static final List<Object> HELD = new ArrayList<>();

    private RestingPools() {}

    public static void main(String[] arguments) throws Exception {
        ThreadPoolExecutor core = pool(1);
        core.allowCoreThreadTimeOut(true);
        ThreadPoolExecutor none = pool(0);
        ScheduledThreadPoolExecutor scheduled = new ScheduledThreadPoolExecutor(1);
        scheduled.setKeepAliveTime(1, TimeUnit.MILLISECONDS);
        scheduled.allowCoreThreadTimeOut(true);
        ForkJoinPool forks = forks();
        for (ThreadPoolExecutor each : List.of(core, none, scheduled)) {
            HELD.add(each);
            each.submit(RestingPools::work).get();
            awaitEmpty(each);
        }
        HELD.add(forks);
        forks.submit(RestingPools::work).get();
        awaitEmpty(forks);
        failing();
        awake();
        noName();
        wrapped();
        System.out.println("done");
        System.exit(0);
    }

    /** Threads that could not be made, or that died of a task. */
    private static void failing() throws Exception {
        ThreadPoolExecutor nothing = pool(1, runnable -> null);
        HELD.add(nothing);
        nothing.execute(RestingPools::work);
        ThreadPoolExecutor broken = pool(1, runnable -> {
            throw new IllegalStateException("no more threads");
        });
        HELD.add(broken);
        try {
            broken.execute(RestingPools::work);
        } catch (IllegalStateException expected) {
            HELD.add(expected);
        }
        ThreadPoolExecutor dying = pool(0, runnable -> {
            Thread thread = new Thread(runnable);
            thread.setUncaughtExceptionHandler((dead, failure) -> HELD.add(failure.getClass()));
            return thread;
        });
        HELD.add(dying);
        dying.execute(() -> {
            throw new IllegalStateException("dies");
        });
        awaitEmpty(dying);
        ThreadPoolExecutor full = new ThreadPoolExecutor(0, 1, 1, TimeUnit.MILLISECONDS, new SynchronousQueue<>());
        HELD.add(full);
        full.execute(() -> {
            try {
                full.execute(RestingPools::work);
            } catch (RejectedExecutionException expected) {
                HELD.add(expected.getClass());
            }
        });
        awaitEmpty(full);
    }

    /** They rested, and run again. */
    private static void awake() throws Exception {
        ThreadPoolExecutor again = new ThreadPoolExecutor( // open ThreadPoolExecutor
                0, 1, 1, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>());
        HELD.add(again);
        for (int i = 0; i < 3; i++) {
            again.submit(RestingPools::work).get();
            awaitEmpty(again);
        }
        again.setKeepAliveTime(1, TimeUnit.HOURS);
        again.submit(RestingPools::work).get();
        ForkJoinPool forks = forks();
        HELD.add(forks);
        forks.submit(RestingPools::work).get();
        awaitEmpty(forks);
        forks.execute(RestingPools::sleep);
        while (forks.getPoolSize() == 0) {
            Thread.onSpinWait();
        }
        ThreadPoolExecutor some = new ThreadPoolExecutor( // open ThreadPoolExecutor
                2, 3, 1, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>());
        HELD.add(some);
        for (int i = 0; i < 3; i++) {
            some.submit(RestingPools::work).get();
        }
    }

    private static void noName() {
        try {
            HELD.add(new Timer((String) null));
        } catch (NullPointerException expected) {
            HELD.add(expected.getClass());
        }
        try {
            HELD.add(new Timer(null, true));
        } catch (NullPointerException expected) {
            HELD.add(expected.getClass());
        }
        HELD.add(new Timer("held", true)); // open Timer
        HELD.add(new Timer(true)); // open Timer
    }

    private static void wrapped() throws Exception {
        ExecutorService single = Executors.newSingleThreadExecutor(); // open ThreadPoolExecutor
        HELD.add(single);
        single.submit(RestingPools::work).get();
        ExecutorService unconfigurable =
                Executors.unconfigurableExecutorService(Executors.newFixedThreadPool(1)); // open ThreadPoolExecutor
        HELD.add(unconfigurable);
        unconfigurable.submit(RestingPools::work).get();
        for (ExecutorService each : List.of(
                Executors.newSingleThreadExecutor(),
                Executors.newSingleThreadScheduledExecutor(),
                Executors.unconfigurableExecutorService(Executors.newFixedThreadPool(1)),
                Executors.unconfigurableScheduledExecutorService(Executors.newScheduledThreadPool(1)))) {
            HELD.add(each);
            each.submit(RestingPools::work).get();
            each.shutdown();
        }
    }

    private static ThreadPoolExecutor pool(int core) {
        return pool(core, Executors.defaultThreadFactory());
    }

    private static ThreadPoolExecutor pool(int core, ThreadFactory threads) {
        return new ThreadPoolExecutor(core, 1 + core, 1, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), threads);
    }

    private static ForkJoinPool forks() {
        return new ForkJoinPool( // open ForkJoinPool
                1,
                ForkJoinPool.defaultForkJoinWorkerThreadFactory,
                null,
                false,
                0,
                1,
                1,
                null,
                1,
                TimeUnit.MILLISECONDS);
    }

    private static void awaitEmpty(ThreadPoolExecutor pool) {
        awaitThat(() -> pool.getPoolSize() == 0);
    }

    private static void awaitEmpty(ForkJoinPool pool) {
        awaitThat(() -> pool.getPoolSize() == 0);
    }

    private static void awaitThat(java.util.function.BooleanSupplier met) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!met.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the threads did not end");
            }
            Thread.onSpinWait();
        }
    }

    private static int work() {
        return 1;
    }

    private static void sleep() {
        try {
            Thread.sleep(TimeUnit.HOURS.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
