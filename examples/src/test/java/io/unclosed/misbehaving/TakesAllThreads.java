// SPDX-License-Identifier: Apache-2.0
package io.unclosed.misbehaving;

import java.io.FileInputStream;
import java.io.IOException;
import java.util.concurrent.locks.LockSupport;

/** Forgets a file, starts threads until the system has none left, and ends in the way that its argument names. */
public final class TakesAllThreads {

    private TakesAllThreads() {}

    public static void main(String[] arguments) throws IOException {
        new FileInputStream(SomeFile.FILE); // leaked FileInputStream
        try {
            while (true) {
                Thread thread = new Thread(TakesAllThreads::stay);
                thread.setDaemon(true);
                thread.start();
            }
        } catch (OutOfMemoryError none) {
            System.out.println("no thread left");
        }
        if (arguments[0].equals("exit")) {
            System.exit(5);
        }
    }

    private static void stay() {
        while (true) {
            LockSupport.park();
        }
    }
}
