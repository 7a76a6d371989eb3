// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

// jdk: 21..
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Opened here, closed there: threads, virtual ones too, reflection, method handles. */
public final class Threads {

    private static final FileInputStream IN_INITIALISER;

    static {
        try {
            IN_INITIALISER = new FileInputStream(Scratch.file()); // open FileInputStream
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private Threads() {}

    public static void main(String[] arguments) throws Throwable {
        File file = Scratch.file();
        FileInputStream elsewhere = new FileInputStream(file);
        Thread closer = new Thread(() -> close(elsewhere));
        closer.start();
        closer.join();

        Thread virtual = (Thread)
                Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, (Runnable) () -> {
                    open(file);
                });
        virtual.join();

        ExecutorService pool = Executors.newSingleThreadExecutor();
        Future<FileInputStream> future = pool.submit(() -> new FileInputStream(file));
        future.get().close();
        pool.submit(() -> new FileInputStream(file)).get(); // leaked FileInputStream
        pool.shutdown();

        FileInputStream.class.getConstructor(File.class).newInstance(file); // leaked FileInputStream
        MethodHandle constructor = MethodHandles.lookup()
                .findConstructor(FileInputStream.class, MethodType.methodType(void.class, File.class));
        FileInputStream byHandle = (FileInputStream) constructor.invokeExact(file); // leaked FileInputStream
        byHandle.read();
        byHandle = null;
        deep(file, 500);
        System.out.println("done");
    }

    private static void open(File file) {
        try {
            new FileInputStream(file).read(); // leaked FileInputStream
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void close(FileInputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void deep(File file, int depth) throws IOException {
        if (depth > 0) {
            deep(file, depth - 1);
        } else {
            new FileInputStream(file); // leaked FileInputStream
        }
    }
}
