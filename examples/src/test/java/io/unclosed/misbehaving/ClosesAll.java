// SPDX-License-Identifier: Apache-2.0
package io.unclosed.misbehaving;

import java.io.FileInputStream;
import java.io.IOException;

/** Forgets nothing. */
public final class ClosesAll {

    private ClosesAll() {}

    public static void main(String[] arguments) throws IOException {
        for (int i = 0; i < 3; i++) {
            try (FileInputStream in = new FileInputStream(SomeFile.FILE)) {
                System.out.println(in.read() >= 0);
            }
        }
    }
}
