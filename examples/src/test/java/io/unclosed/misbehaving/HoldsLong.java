// SPDX-License-Identifier: Apache-2.0
package io.unclosed.misbehaving;

import java.io.FileInputStream;
import java.io.IOException;

/** Holds a file until a byte comes on standard input, and closes it then. */
public final class HoldsLong {

    private HoldsLong() {}

    public static void main(String[] arguments) throws IOException {
        try (FileInputStream in = new FileInputStream(SomeFile.FILE)) { // overdue FileInputStream
            System.in.read();
            in.read();
        }
        System.out.println("done");
    }
}
