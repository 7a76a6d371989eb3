// SPDX-License-Identifier: Apache-2.0
package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ReaderTest {

    @Test
    void readsTheFirst() throws IOException {
        assertEquals("1", System.getProperty("given"));
        assertEquals('<', Reader.first("pom.xml"));
    }
}
