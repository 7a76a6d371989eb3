// SPDX-License-Identifier: Apache-2.0
package io.unclosed.misbehaving;

import java.io.FileInputStream;
import java.io.IOException;

/** Forgets a file and lets it be found, holds another one, and halts as soon as the end forces a collection. */
public final class DiesAtItsEnd {

    private static FileInputStream held;

    private DiesAtItsEnd() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        new FileInputStream(SomeFile.FILE); // leaked FileInputStream
        while (System.in.available() == 0) {
            System.gc();
            Thread.sleep(50);
        }
        held = new FileInputStream(SomeFile.FILE); // open FileInputStream
        new Halts();
        System.out.println("ending");
    }

    /** An object that ends the JVM when it is collected. */
    private static final class Halts {
        @Override
        @SuppressWarnings({"deprecation", "removal", "Finalize"})
        protected void finalize() {
            Runtime.getRuntime().halt(held == null ? 8 : 7);
        }
    }
}
