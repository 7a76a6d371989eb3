// SPDX-License-Identifier: Apache-2.0
package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    void reads(String name) throws IOException {
        assertEquals(12, Upload.read("data/in/" + name + ".csv"));
    }
}
