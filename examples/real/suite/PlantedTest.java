// SPDX-License-Identifier: Apache-2.0
package org.apache.commons.io.input;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A new test with a new leak, among those of the library. */
class PlantedTest {

    private static final File FILE = new File(System.getProperty("java.home"), "release");

    @Test
    void closes() throws IOException {
        try (FileInputStream in = new FileInputStream(FILE)) {
            in.read();
        }
    }

    @Test
    void forgets() throws IOException {
        new FileInputStream(FILE).read(); // the new leak
    }
}
