// SPDX-License-Identifier: Apache-2.0
package io.unclosed.misbehaving;

import java.util.zip.Inflater;

/** Forgets so many Inflaters that the heap would not hold them; the collector is helped to keep up. */
public final class ForgetsInflaters {

    private static final int BETWEEN_COLLECTIONS = 5_000;

    private ForgetsInflaters() {}

    public static void main(String[] arguments) {
        int count = Integer.parseInt(arguments[0]);
        for (int i = 1; i <= count; i++) {
            new Inflater(); // leaked Inflater
            if (i % BETWEEN_COLLECTIONS == 0) {
                System.gc();
            }
        }
        System.out.println("done");
    }
}
