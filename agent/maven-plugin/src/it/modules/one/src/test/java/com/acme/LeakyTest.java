// SPDX-License-Identifier: Apache-2.0
package com.acme;

import java.io.FileInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LeakyTest {

    @Test
    void leaks() throws IOException {
        new FileInputStream("pom.xml").read();
    }
}
