// SPDX-License-Identifier: Apache-2.0
package io.unclosed.misbehaving;

import java.io.FileInputStream;
import java.io.IOException;

/** The smallest leak. */
public final class ForgetsOne {

    private ForgetsOne() {}

    public static void main(String[] arguments) throws IOException {
        new FileInputStream(SomeFile.FILE); // leaked FileInputStream
        System.out.println("done");
    }
}
