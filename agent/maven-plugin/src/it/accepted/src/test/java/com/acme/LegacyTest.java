// SPDX-License-Identifier: Apache-2.0
package com.acme;

import java.io.FileInputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

class LegacyTest {

    @Test
    void baseline() throws IOException {
        new FileInputStream("pom.xml").read();
    }

    @Test
    void suppressed() {
        new Inflater().getRemaining();
    }

    @Test
    void warning() {
        new Deflater().getTotalIn();
    }
}
