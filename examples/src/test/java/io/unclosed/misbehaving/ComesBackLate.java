// SPDX-License-Identifier: Apache-2.0
package io.unclosed.misbehaving;

import java.io.FileInputStream;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;

/** Holds files until a byte comes on standard input, in several threads, and closes all of them then. */
public final class ComesBackLate {

    private static final CountDownLatch NUDGED = new CountDownLatch(1);

    private ComesBackLate() {}

    public static void main(String[] arguments) throws Exception {
        FutureTask<FileInputStream> handedOver =
                new FutureTask<>(() -> new FileInputStream(SomeFile.FILE)); // overdue FileInputStream
        Thread ends = new Thread(handedOver, "ends");
        ends.start();
        ends.join();
        Thread worker = new Thread(ComesBackLate::holdInWorker, "worker");
        worker.start();
        Thread virtual = startVirtual(ComesBackLate::holdInVirtual);
        FileInputStream quick = new FileInputStream(SomeFile.FILE);
        quick.close();
        try (FileInputStream in = new FileInputStream(SomeFile.FILE)) { // overdue FileInputStream
            waitForByte();
            in.read();
        }
        NUDGED.countDown();
        worker.join();
        virtual.join();
        handedOver.get().close();
        System.out.println("done");
    }

    private static void holdInWorker() {
        try (FileInputStream in = new FileInputStream(SomeFile.FILE)) { // overdue FileInputStream
            waitInWorker();
            in.read();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void holdInVirtual() {
        try (FileInputStream in = new FileInputStream(SomeFile.FILE)) { // overdue FileInputStream
            waitInVirtual();
            in.read();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void waitForByte() throws IOException {
        System.in.read();
    }

    private static void waitInWorker() {
        awaitNudge();
    }

    private static void waitInVirtual() {
        awaitNudge();
    }

    private static void awaitNudge() {
        try {
            NUDGED.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A platform thread on a JDK that has no virtual ones. */
    private static Thread startVirtual(Runnable work) throws ReflectiveOperationException {
        if (Runtime.version().feature() >= 21) {
            return (Thread)
                    Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, work);
        }
        Thread platform = new Thread(work);
        platform.start();
        return platform;
    }
}
