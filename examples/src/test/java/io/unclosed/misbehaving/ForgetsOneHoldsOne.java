// SPDX-License-Identifier: Apache-2.0
package io.unclosed.misbehaving;

import java.io.FileInputStream;
import java.io.IOException;

/** The smallest program of which a collection tells something, and not all. */
public final class ForgetsOneHoldsOne {

    private static FileInputStream held;

    private ForgetsOneHoldsOne() {}

    public static void main(String[] arguments) throws IOException {
        new FileInputStream(SomeFile.FILE); // leaked FileInputStream
        held = new FileInputStream(SomeFile.FILE); // open FileInputStream
        System.out.println("done " + held.read());
    }
}
