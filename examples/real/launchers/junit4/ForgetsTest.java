// SPDX-License-Identifier: Apache-2.0
package com.acme;

import static org.junit.Assert.fail;

import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.zip.Inflater;
import org.junit.BeforeClass;
import org.junit.Ignore;
import org.junit.Test;

public class ForgetsTest {

    @BeforeClass
    public static void beforeClass() {
        new Inflater(); // by ForgetsTest
    }

    @Test
    public void reads() throws Exception {
        Files.newInputStream(Paths.get("pom.xml")).read(); // by ForgetsTest#reads()
    }

    @Test
    public void fails() {
        new Inflater(); // by ForgetsTest#fails()
        fail("as it shall");
    }

    @Test
    @Ignore
    public void neverRuns() {
        new Inflater();
    }
}
