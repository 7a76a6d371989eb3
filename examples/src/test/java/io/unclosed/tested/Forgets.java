// SPDX-License-Identifier: Apache-2.0
package io.unclosed.tested;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Inflater;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that forget to close things, each marked with the test that is to blame. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Forgets {

    private static final ExecutorService POOL = Executors.newFixedThreadPool(1);
    private static final ScheduledExecutorService SCHEDULE = Executors.newScheduledThreadPool(1);
    private static final ForkJoinPool FORK_JOIN = new ForkJoinPool(2);
    private static final Executor DIRECT = Runnable::run;

    static {
        new Inflater(); // by Forgets
    }

    @BeforeAll
    static void beforeAll() {
        new Inflater(); // by Forgets
    }

    @AfterAll
    static void afterAll() {
        new Inflater(); // by Forgets
        POOL.shutdown();
        SCHEDULE.shutdown();
        FORK_JOIN.shutdown();
    }

    @Test
    @Order(1)
    void inMethod() {
        new Inflater(); // by Forgets#inMethod()
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void parameters(int number) {
        if (number != 2) {
            new Inflater(); // by Forgets#parameters(int)[1], Forgets#parameters(int)[3]
        }
    }

    @RepeatedTest(2)
    void repeated() {
        new Inflater(); // by Forgets#repeated()[1], Forgets#repeated()[2]
    }

    @TestFactory
    Stream<DynamicTest> dynamic() {
        return IntStream.of(1, 2)
                .mapToObj(number -> DynamicTest.dynamicTest("number " + number, () -> {
                    new Inflater(); // by Forgets#dynamic()[1], Forgets#dynamic()[2]
                }));
    }

    @Nested
    class Inner {
        @BeforeEach
        void beforeEach() {
            new Inflater(); // by Forgets$Inner#nested()
        }

        @Test
        void nested() {
            new Inflater(); // by Forgets$Inner#nested()
        }
    }

    @Test
    @Order(2)
    void threadThatItStarts() throws Exception {
        Thread thread = new Thread(null, () -> new Inflater(), "heir", 0, false); // by Forgets#threadThatItStarts()
        thread.start();
        thread.join();
    }

    /** Starts the thread of the pool, which then works for others. */
    @Test
    @Order(3)
    void pool() throws Exception {
        POOL.submit((Runnable) () -> new Inflater()).get(); // by Forgets#pool()
        POOL.execute(() -> new Inflater()); // by Forgets#pool()
    }

    @Test
    @Order(4)
    void poolAgain() throws Exception {
        POOL.submit((Runnable) () -> new Inflater()).get(); // by Forgets#poolAgain()
    }

    /** One task for two tests: its object is the same each time. */
    private static final Runnable SHARED = () -> new Inflater(); // by Forgets#shares(), Forgets#sharesAgain()

    @Test
    void shares() throws Exception {
        POOL.execute(SHARED);
        POOL.submit(() -> {}).get();
    }

    @Test
    void sharesAgain() throws Exception {
        POOL.execute(SHARED);
        POOL.submit(() -> {}).get();
    }

    @Test
    void scheduled() throws Exception {
        CountDownLatch twice = new CountDownLatch(2);
        var task = SCHEDULE.scheduleAtFixedRate(
                () -> {
                    new Inflater(); // by Forgets#scheduled()
                    twice.countDown();
                },
                1,
                1,
                MILLISECONDS);
        twice.await(20, SECONDS);
        task.cancel(false);
        SCHEDULE.schedule((Runnable) () -> new Inflater(), 1, MILLISECONDS).get(); // by Forgets#scheduled()
    }

    @Test
    void timer() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        Timer timer = new Timer(true);
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        new Inflater(); // by Forgets#timer()
                        done.countDown();
                    }
                },
                1);
        done.await(20, SECONDS);
        timer.cancel();
    }

    @Test
    void completableFuture() {
        CompletableFuture.runAsync(() -> new Inflater()) // by Forgets#completableFuture()
                .thenRunAsync(() -> new Inflater(), POOL) // by Forgets#completableFuture()
                .thenRunAsync(() -> new Inflater(), DIRECT) // by Forgets#completableFuture()
                .thenRunAsync(
                        () -> new Inflater(), // by Forgets#completableFuture()
                        CompletableFuture.delayedExecutor(1, MILLISECONDS))
                .join();
    }

    /** The first test that uses the common pool starts its threads; this one uses them again. */
    @Test
    void completableFutureAgain() {
        CompletableFuture.runAsync(() -> new Inflater()).join(); // by Forgets#completableFutureAgain()
    }

    @Test
    void forkJoin() {
        FORK_JOIN.submit((Runnable) () -> new Inflater()).join(); // by Forgets#forkJoin()
    }

    @Test
    void forkJoinAgain() {
        FORK_JOIN.invoke(new java.util.concurrent.RecursiveAction() {
            @Override
            protected void compute() {
                new java.util.concurrent.RecursiveAction() {
                    @Override
                    protected void compute() {
                        new Inflater(); // by Forgets#forkJoinAgain()
                    }
                }.fork().join();
            }
        });
    }

    @Test
    void parallelStream() {
        IntStream.range(0, 64).parallel().forEach(number -> new Inflater()); // by Forgets#parallelStream()
    }

    @Test
    void parallelStreamAgain() {
        IntStream.range(0, 64).parallel().forEach(number -> new Inflater()); // by Forgets#parallelStreamAgain()
    }

    private static Inflater kept;

    @Test
    @Order(10)
    void opensForAnother() {
        kept = new Inflater(); // by Forgets#opensForAnother()
    }

    @Test
    @Order(11)
    void dropsAnothers() {
        kept = null;
    }

    @Test
    @Order(12)
    void opensWhatAnotherCloses() {
        kept = new Inflater();
    }

    @Test
    @Order(13)
    void closesAnothers() {
        kept.end();
    }
}
