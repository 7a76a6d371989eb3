// SPDX-License-Identifier: Apache-2.0
package io.unclosed.misbehaving;

import java.io.FileInputStream;
import java.io.IOException;

/** Forgets a file, lets the collector run until a byte comes on standard input, then halts or just goes on. */
public final class ForgetsAndWaits {

    private ForgetsAndWaits() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments[0].equals("interrupt")) {
            Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread != Thread.currentThread())
                    .forEach(Thread::interrupt);
        }
        new FileInputStream(SomeFile.FILE); // leaked FileInputStream
        while (System.in.available() == 0) {
            System.gc();
            Thread.sleep(50);
        }
        if (arguments[0].equals("halt")) {
            Runtime.getRuntime().halt(3);
        }
        System.out.println("done");
    }
}
