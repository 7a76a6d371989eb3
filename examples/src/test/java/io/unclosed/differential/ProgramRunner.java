// SPDX-License-Identifier: Apache-2.0
package io.unclosed.differential;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The JVM that runs programs, one after the other, and notes what each of them left open before any collection.
 *
 * <p>Arguments: a folder, the file with the callers of the programs, the file to write, and the ports of the servers. The
 * latter has one line a program: what it left, or {@code ?} where a collection came in between.
 */
public final class ProgramRunner {

    /** Methods a class. */
    static final int BLOCK = 200;

    static final String SEPARATOR = "\t";
    static final String UNKNOWN = "?";

    /** In place of descriptors. */
    private static final Map<String, String> COLLECTED = Map.of(UNKNOWN, UNKNOWN);

    /** Few enough that what programs leave does not pile up, many enough that collecting is cheap. */
    private static final int BETWEEN_COLLECTIONS = 250;

    private static final long PATIENCE_MILLIS = 250;
    private static final long STUCK_MILLIS = 30_000;

    private final List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
    private final OpenDescriptors descriptors = new OpenDescriptors();
    private final ExecutorService pool = Executors.newSingleThreadExecutor(daemons());
    private final JdkCaches caches = new JdkCaches();
    private final Path folder;
    private final Ports ports;
    private long collections;
    private volatile @Nullable Thread running;
    private volatile long since;
    private volatile int current;

    private ProgramRunner(Path folder, Ports ports) throws ReflectiveOperationException {
        this.folder = folder;
        this.ports = ports;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        List<String> callers = Files.readAllLines(Path.of(arguments[1]));
        List<String> rest = Arrays.asList(arguments).subList(3, arguments.length);
        ProgramRunner runner = new ProgramRunner(Files.createDirectories(folder.resolve("files")), Ports.of(rest));
        List<String> truth = runner.run(callers);
        Files.write(Path.of(arguments[2]), truth);
        // Threads that programs have left would keep the JVM.
        System.exit(0);
    }

    private List<String> run(List<String> callers) throws Exception {
        Thread watchdog = new Thread(this::watch, "watchdog");
        watchdog.setDaemon(true);
        watchdog.start();
        new WarmUp(ports).run(this::onVirtualThread);
        List<Map<String, String>> left = new ArrayList<>();
        for (int i = 0; i < callers.size(); i++) {
            if (i % BETWEEN_COLLECTIONS == 0) {
                lookAgain(left);
                System.gc();
                OpenDescriptors.settle();
                collections = collections();
            }
            left.add(run(i, Program.Caller.valueOf(callers.get(i))));
        }
        lookAgain(left);
        // Some of what is dropped the JDK closes at the exit, if no collection has found it before.
        System.gc();
        OpenDescriptors.settle();
        return left.stream()
                .map(descriptors -> String.join(SEPARATOR, descriptors.values()))
                .toList();
    }

    /**
     * What the JDK ends on threads of its own, a connection or a process, may have ended a moment after the program: so
     * what is left is asked for again when many others have run, and before the next collection.
     */
    private void lookAgain(List<Map<String, String>> left) throws Exception {
        OpenDescriptors.settle();
        caches.empty();
        // Once for all: to ask for each program would bring about the collection that must not come.
        Set<Map.Entry<String, String>> open = OpenDescriptors.all().entrySet();
        boolean collected = collections != collections();
        int from = Math.max(0, left.size() - 1) / BETWEEN_COLLECTIONS * BETWEEN_COLLECTIONS;
        for (int i = from; i < left.size(); i++) {
            if (collected) {
                left.set(i, COLLECTED);
            } else if (!left.get(i).equals(COLLECTED)) {
                Map<String, String> remaining = new TreeMap<>(left.get(i));
                remaining.entrySet().retainAll(open);
                left.set(i, remaining);
            }
        }
    }

    /** What it left. */
    private Map<String, String> run(int number, Program.Caller caller) throws Exception {
        Method method =
                Class.forName("generated.Programs" + number / BLOCK).getDeclaredMethod("p" + number, World.class);
        method.setAccessible(true);
        World world = new World(folder, number, ports);
        descriptors.learn();
        current = number;
        Runnable program = () -> call(method, world);
        switch (caller) {
            case MAIN -> program.run();
            case POOL -> pool.submit(program).get();
            default -> onVirtualThread(program);
        }
        caches.empty();
        Map<String, String> left = descriptors.fresh();
        return collections == collections() ? left : COLLECTED;
    }

    private void call(Method method, World world) {
        since = System.nanoTime();
        running = Thread.currentThread();
        try {
            method.invoke(null, world);
        } catch (InvocationTargetException expected) {
            // Programs fail as they like; what they leave is what counts.
            return;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } finally {
            world.end();
            running = null;
            Thread.interrupted();
        }
    }

    private void onVirtualThread(Runnable task) {
        CountDownLatch done = new CountDownLatch(1);
        Runnable counted = () -> {
            try {
                task.run();
            } finally {
                done.countDown();
            }
        };
        try {
            if (Runtime.version().feature() >= 21) {
                Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, counted);
            } else {
                pool.execute(counted);
            }
            done.await();
        } catch (ReflectiveOperationException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long collections() {
        long sum = 0;
        for (GarbageCollectorMXBean collector : collectors) {
            sum += collector.getCollectionCount();
        }
        return sum;
    }

    /** A program that waits for what never comes is interrupted, which is one more way to end. */
    private void watch() {
        try {
            while (true) {
                Thread.sleep(PATIENCE_MILLIS / 5);
                Thread thread = running;
                long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
                if (thread != null && millis > STUCK_MILLIS) {
                    System.err.println("stuck: p" + current + " " + Arrays.toString(thread.getStackTrace()));
                    Runtime.getRuntime().halt(1);
                }
                if (thread != null && millis > PATIENCE_MILLIS) {
                    thread.interrupt();
                }
            }
        } catch (InterruptedException end) {
            return;
        }
    }

    private static ThreadFactory daemons() {
        return task -> {
            Thread thread = new Thread(task, "pool");
            thread.setDaemon(true);
            return thread;
        };
    }
}
