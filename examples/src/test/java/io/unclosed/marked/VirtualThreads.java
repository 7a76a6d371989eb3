// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

// jdk: 21..
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Executors that make a thread for each task, and what the JDK starts when a virtual thread waits for a socket. */
public final class VirtualThreads {

    private static final List<Object> HELD = new ArrayList<>();
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private VirtualThreads() {}

    public static void main(String[] arguments) throws Exception {
        busy();
        resting();
        closed();
        reading();
        System.out.println("done");
        System.exit(0);
    }

    private static void busy() throws Exception {
        ExecutorService virtual = perTask();
        HELD.add(virtual);
        virtual.submit(() -> 1).get();
        virtual.execute(VirtualThreads::sleep);
        ExecutorService platform = perTask(daemons());
        HELD.add(platform);
        HELD.add(platform.submit(VirtualThreads::sleep));
    }

    /** Their threads ended. */
    private static void resting() throws Exception {
        for (ExecutorService each : List.of(perTask(), perTask(daemons()))) {
            HELD.add(each);
            List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
            CountDownLatch ran = new CountDownLatch(3);
            Runnable work = () -> {
                threads.add(Thread.currentThread());
                ran.countDown();
            };
            each.submit(work).get();
            each.invokeAll(List.of(Executors.callable(work)));
            each.execute(work);
            ran.await();
            for (Thread thread : threads) {
                thread.join();
            }
        }
        HELD.add(perTask());
    }

    private static void closed() throws Exception {
        ExecutorService shutDown = perTask();
        HELD.add(shutDown);
        HELD.add(shutDown.submit(VirtualThreads::sleep));
        shutDown.shutdownNow();
        ExecutorService orderly = perTask();
        HELD.add(orderly);
        orderly.submit(() -> 1).get();
        orderly.shutdown();
        ExecutorService inTry = perTask();
        HELD.add(inTry);
        try (AutoCloseable closing = (AutoCloseable) inTry) {
            HELD.add(closing);
            inTry.submit(() -> 1).get();
        }
    }

    /** The JDK's poller waits for it, on threads and in an executor of its own. */
    private static void reading() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
                Socket accepted = server.accept()) {
            CountDownLatch read = new CountDownLatch(1);
            Thread reader = start(() -> {
                try {
                    HELD.add(client.getInputStream().read());
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
                read.countDown();
            });
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (reader.getState() != Thread.State.WAITING && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            accepted.getOutputStream().write(1);
            read.await();
        }
    }

    private static ThreadFactory daemons() {
        return runnable -> {
            Thread thread = new Thread(runnable);
            thread.setDaemon(true);
            return thread;
        };
    }

    private static ExecutorService perTask() throws Exception {
        var factory = Executors.class.getMethod("newVirtualThreadPerTaskExecutor");
        return (ExecutorService) factory.invoke(null); // open ExecutorService
    }

    private static ExecutorService perTask(ThreadFactory threads) throws Exception {
        var factory = Executors.class.getMethod("newThreadPerTaskExecutor", ThreadFactory.class);
        return (ExecutorService) factory.invoke(null, threads); // open ExecutorService
    }

    private static Thread start(Runnable work) throws Exception {
        return (Thread)
                Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, work);
    }

    private static void sleep() {
        try {
            NEVER.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
