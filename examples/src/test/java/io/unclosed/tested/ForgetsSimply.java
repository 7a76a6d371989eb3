// SPDX-License-Identifier: Apache-2.0
package io.unclosed.tested;

import static org.junit.jupiter.api.Assertions.fail;

import io.unclosed.junit.AllowLeaks;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Inflater;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forgets to close things, with nothing that Jupiter 5.0 lacks; each is marked with the test that is to blame. */
class ForgetsSimply {

    @BeforeAll
    static void beforeAll() {
        new Inflater(); // by ForgetsSimply
    }

    @AfterAll
    static void afterAll() {
        new Inflater(); // by ForgetsSimply
    }

    @Test
    void inMethod() {
        new Inflater(); // by ForgetsSimply#inMethod()
    }

    @Test
    void fails() {
        new Inflater(); // by ForgetsSimply#fails()
        fail("as it shall");
    }

    @Test
    @Disabled
    void neverRuns() {
        new Inflater();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void parameters(int number) {
        if (number != 2) {
            new Inflater(); // by ForgetsSimply#parameters(int)[1], ForgetsSimply#parameters(int)[3]
        }
    }

    /** Brackets, colons and slashes have a meaning in the names that the platform gives to tests. */
    @ParameterizedTest
    @MethodSource("arrays")
    void arrays(String[] names) {
        new Inflater(); // by ForgetsSimply#arrays(String[])[1]
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void numbers(long[][] numbers) {
        new Inflater(); // by ForgetsSimply#numbers(long[][])[1]
    }

    static Stream<Object[]> arrays() {
        return Stream.<Object[]>of(new Object[] {new String[] {"[a:b]/%"}});
    }

    static Stream<Object[]> numbers() {
        return Stream.<Object[]>of(new Object[] {new long[0][0]});
    }

    @RepeatedTest(2)
    void repeated() {
        new Inflater(); // by ForgetsSimply#repeated()[1], ForgetsSimply#repeated()[2]
    }

    @TestFactory
    Stream<DynamicTest> dynamic() {
        return IntStream.of(1, 2)
                .mapToObj(number -> DynamicTest.dynamicTest("number " + number, () -> {
                    new Inflater(); // by ForgetsSimply#dynamic()[1], ForgetsSimply#dynamic()[2]
                }));
    }

    @Test
    void threadThatItStarts() throws Exception {
        Thread thread = new Thread(() -> new Inflater()); // by ForgetsSimply#threadThatItStarts()
        thread.start();
        thread.join();
    }

    @Test
    @AllowLeaks("the legacy client cannot be closed")
    void allowed() {
        new Inflater();
    }

    @ParameterizedTest
    @MethodSource("arrays")
    @AllowLeaks("nor can this one")
    void allowed(String[] names) {
        new Inflater();
    }

    @Nested
    class Inner {
        @BeforeEach
        void beforeEach() {
            new Inflater(); // by ForgetsSimply$Inner#nested()
        }

        @Test
        void nested() {
            new Inflater(); // by ForgetsSimply$Inner#nested()
        }
    }

    @Nested
    @AllowLeaks("nobody cares")
    class Allowed {
        @Test
        void nested() {
            new Inflater();
        }
    }
}
