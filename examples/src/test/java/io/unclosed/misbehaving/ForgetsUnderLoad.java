// SPDX-License-Identifier: Apache-2.0
package io.unclosed.misbehaving;

import java.io.IOException;
import java.util.zip.Deflater;

/**
 * Opens and closes so many that no budget for stacks pays for them all, forgets some, lets the collector run until a
 * byte comes on standard input, and forgets another one.
 */
public final class ForgetsUnderLoad {

    private static final int CLOSED = 5_000;

    private ForgetsUnderLoad() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        for (int i = 0; i < CLOSED; i++) {
            new Deflater().end();
        }
        for (int i = 0; i < 3; i++) {
            new Deflater();
        }
        while (System.in.available() == 0) {
            System.gc();
            Thread.sleep(50);
        }
        new Deflater(); // leaked Deflater
        System.out.println("done");
    }
}
