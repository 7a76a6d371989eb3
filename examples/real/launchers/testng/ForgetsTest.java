// SPDX-License-Identifier: Apache-2.0
package com.acme;

import static org.testng.Assert.fail;

import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.zip.Inflater;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

public class ForgetsTest {

    @BeforeClass
    public void beforeClass() {
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

    @Test(enabled = false)
    public void neverRuns() {
        new Inflater();
    }

    @Test(dependsOnMethods = "fails")
    public void isSkipped() {
        new Inflater();
    }

    @DataProvider
    public Object[][] texts() {
        return new Object[][] {{"a"}, {"b"}};
    }

    @Test(dataProvider = "texts")
    public void parameters(String text) {
        new Inflater(); // by ForgetsTest#parameters(String)[1], ForgetsTest#parameters(String)[2]
    }

    @Test(invocationCount = 2)
    public void repeated() {
        new Inflater(); // by ForgetsTest#repeated()[1], ForgetsTest#repeated()[2]
    }
}
