// SPDX-License-Identifier: Apache-2.0
package com.acme;

import java.io.IOException;

/** Uploads some files. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        for (String name : new String[] {"a", "b", "c"}) {
            Upload.read("data/in/" + name + ".csv");
        }
    }
}
