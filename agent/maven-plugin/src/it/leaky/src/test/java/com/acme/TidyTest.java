// SPDX-License-Identifier: Apache-2.0
package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.FileInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TidyTest {

    @Test
    void readsTheFirst() throws IOException {
        try (FileInputStream in = new FileInputStream("pom.xml")) {
            assertEquals('<', in.read());
        }
    }
}
