// SPDX-License-Identifier: Apache-2.0
package com.acme;

import java.io.FileInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CleanTest {

    @Test
    void closes() throws IOException {
        try (FileInputStream in = new FileInputStream("pom.xml")) {
            in.read();
        }
    }
}
