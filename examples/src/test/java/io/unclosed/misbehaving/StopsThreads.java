// SPDX-License-Identifier: Apache-2.0
package io.unclosed.misbehaving;

import java.io.FileInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Stops threads that open and close files all the time, and says how many live on and how many descriptors they left open. */
public final class StopsThreads {

    private static final int THREADS = 200;
    private static final int PATIENCE_MILLIS = 20_000;
    private static final CountDownLatch READY = new CountDownLatch(THREADS);
    private static final CountDownLatch GO = new CountDownLatch(1);
    private static final CountDownLatch AT_WORK = new CountDownLatch(THREADS);

    private StopsThreads() {}

    public static void main(String[] arguments) throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Thread thread = new Thread(StopsThreads::work);
            thread.setDaemon(true);
            thread.setUncaughtExceptionHandler((dead, death) -> {});
            threads.add(thread);
            thread.start();
        }
        READY.await();
        GO.countDown();
        AT_WORK.await();
        stop(threads);
        System.out.println("survivors " + survivors(threads));
        System.out.println("descriptors " + descriptors());
    }

    private static void work() {
        READY.countDown();
        try {
            GO.await();
        } catch (InterruptedException impossible) {
            return;
        }
        boolean atWork = false;
        while (true) {
            try (FileInputStream in = new FileInputStream(SomeFile.FILE)) {
                in.read();
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
            if (!atWork) {
                atWork = true;
                AT_WORK.countDown();
            }
        }
    }

    /** By reflection, since JDKs to come have it no more. */
    private static void stop(List<Thread> threads) throws ReflectiveOperationException {
        Method stop = Thread.class.getMethod("stop");
        for (Thread thread : threads) {
            stop.invoke(thread);
        }
    }

    private static long survivors(List<Thread> threads) throws InterruptedException {
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        for (Thread thread : threads) {
            thread.join(Math.max(1, deadline - System.currentTimeMillis()));
        }
        return threads.stream().filter(Thread::isAlive).count();
    }

    private static int descriptors() throws IOException {
        Path file = SomeFile.FILE.toPath().toRealPath();
        int open = 0;
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
            for (Path descriptor : descriptors) {
                if (Files.isSymbolicLink(descriptor) && file.equals(Files.readSymbolicLink(descriptor))) {
                    open++;
                }
            }
        }
        return open;
    }
}
