// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Processes hold something while they are alive; then the JDK has closed their pipes. */
public final class Processes {

    private static final List<Object> HELD = new ArrayList<>();

    private Processes() {}

    public static void main(String[] arguments) throws Exception {
        Process running = new ProcessBuilder("sleep", "60").start(); // open Process
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endLater(running)));
        new ProcessBuilder("true").start().waitFor();
        Process unread = new ProcessBuilder("echo", "text").start();
        HELD.add(unread);
        unread.waitFor();
        Process inherits = new ProcessBuilder("true").inheritIO().start();
        inherits.waitFor();
        Process read = Runtime.getRuntime().exec(new String[] {"echo", "text"});
        try (InputStream in = read.getInputStream()) {
            in.readAllBytes();
        }
        read.waitFor();
        Process killed = new ProcessBuilder("sleep", "60").start();
        killed.destroy();
        killed.waitFor(10, TimeUnit.SECONDS);
        for (int i = 0; i < 20; i++) {
            new ProcessBuilder("true").start().waitFor();
        }
        fails();
        System.out.println("done");
    }

    /** The process is to be alive when this JVM ends, and not much longer. */
    private static void endLater(Process process) {
        try {
            new ProcessBuilder("sh", "-c", "sleep 20; kill " + process.pid()).inheritIO(); // not started
        } catch (RuntimeException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fails() {
        try {
            new ProcessBuilder("no-such-program-anywhere").start();
        } catch (IOException expected) {
            HELD.add(expected.getClass());
        }
    }
}
