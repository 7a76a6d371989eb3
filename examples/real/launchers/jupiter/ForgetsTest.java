// SPDX-License-Identifier: Apache-2.0
package com.acme;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForgetsTest {

    @Test
    void reads() throws Exception {
        Files.newInputStream(Paths.get("pom.xml")).read(); // by ForgetsTest#reads()
    }

    @Test
    void fails() {
        new Inflater(); // by ForgetsTest#fails()
        fail("as it shall");
    }

    @Test
    @Disabled
    void neverRuns() {
        new Inflater();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    void parameters(String text) {
        new Inflater(); // by ForgetsTest#parameters(String)[1], ForgetsTest#parameters(String)[2]
    }

    @RepeatedTest(2)
    void repeated() {
        new Inflater(); // by ForgetsTest#repeated()[1], ForgetsTest#repeated()[2]
    }

    @Nested
    class Inner {
        @Test
        void nested() {
            new Inflater(); // by ForgetsTest$Inner#nested()
        }
    }
}
