// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.jar;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;

/** Forgets to close a file. */
public final class Forgetful {

    private Forgetful() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println(new FileInputStream(new File(arguments[0])).read());
    }
}
