// SPDX-License-Identifier: Apache-2.0
package io.unclosed.misbehaving;

import java.util.concurrent.atomic.AtomicLong;

/** Writes to standard error until nobody takes any more of it, says so, and waits for a byte on standard input. */
public final class FillsStandardError {

    private static final int STILL_MILLIS = 500;

    private FillsStandardError() {}

    public static void main(String[] arguments) throws Exception {
        AtomicLong written = new AtomicLong();
        Thread writer = new Thread(() -> {
            while (true) {
                System.err.write('.');
                written.incrementAndGet();
            }
        });
        writer.setDaemon(true);
        writer.start();
        long before = 0;
        while (before == 0 || before < written.get()) {
            before = written.get();
            Thread.sleep(STILL_MILLIS);
        }
        System.out.println("full");
        System.in.read();
    }
}
