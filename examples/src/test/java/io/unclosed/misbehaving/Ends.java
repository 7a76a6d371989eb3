// SPDX-License-Identifier: Apache-2.0
package io.unclosed.misbehaving;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/** Forgets a file and ends in the way that its argument names. */
public final class Ends {

    private Ends() {}

    public static void main(String[] arguments) throws Exception {
        new FileInputStream(SomeFile.FILE); // leaked FileInputStream
        System.out.println("ending");
        switch (arguments[0]) {
            case "uncaught" -> throw new IllegalStateException("nobody catches this");
            case "out-of-memory" -> fill();
            case "exit-in-threads" -> exitInThreads();
            case "exit-with-locks" -> exitWithLocks();
            case "exit-while-printing" -> exitWhilePrinting();
            case "halt-in-hook" ->
                Runtime.getRuntime()
                        .addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(9)));
            case "throw-in-hook" ->
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    throw new IllegalStateException("a hook fails");
                }));
            case "streams-closed" -> {
                System.out.close();
                System.err.close();
            }
            case "streams-replaced" -> replaceStreams(new File(arguments[1]));
            case "interrupt-in-hook" -> Runtime.getRuntime().addShutdownHook(new Thread(Ends::interruptAll));
            case "interrupt-for-ever" -> interruptForEver();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void fill() {
        Object[] all = {};
        while (true) {
            all = new Object[] {all, new byte[1 << 20]};
        }
    }

    private static void exitInThreads() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
        for (int i = 0; i < 4; i++) {
            new Thread(() -> System.exit(4)).start();
        }
        Thread.sleep(Long.MAX_VALUE);
    }

    private static void exitWithLocks() {
        synchronized (System.err) {
            synchronized (System.out) {
                synchronized (Ends.class) {
                    System.exit(4);
                }
            }
        }
    }

    /** Leaves from inside println, with whatever locks a PrintStream of this JDK takes. */
    private static void exitWhilePrinting() {
        System.setErr(new PrintStream(new OutputStream() {
            @Override
            public void write(int b) {
                System.exit(4);
            }
        }));
        System.err.println("never arrives");
    }

    private static void replaceStreams(File captured) throws IOException {
        PrintStream own = new PrintStream(captured); // open FileOutputStream
        System.setOut(own);
        System.setErr(own);
    }

    private static void interruptAll() {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread != Thread.currentThread()) {
                thread.interrupt();
            }
        }
    }

    private static void interruptForEver() throws InterruptedException {
        Thread annoying = new Thread(() -> {
            while (true) {
                interruptAll();
            }
        });
        annoying.setDaemon(true);
        annoying.start();
    }
}
