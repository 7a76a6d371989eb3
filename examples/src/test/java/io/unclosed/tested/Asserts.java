// SPDX-License-Identifier: Apache-2.0
package io.unclosed.tested;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.junit.LeakAssertions;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

/** Uses the assertion; itself asserts what it says. */
class Asserts {

    @Test
    void whatIsClosedIsNoLeak() {
        LeakAssertions.assertNoLeaks(() -> {
            Inflater inflater = new Inflater();
            inflater.end();
        });
    }

    @Test
    void whatIsHeldIsNoLeak() {
        Inflater[] held = new Inflater[1];
        LeakAssertions.assertNoLeaks(() -> held[0] = new Inflater());
        held[0].end();
    }

    @Test
    void aLeakIsNamedWithItsLineAndRemedy() {
        AssertionError error = assertThrows(
                AssertionError.class,
                () -> LeakAssertions.assertNoLeaks(
                        () -> new Inflater())); // by Asserts#aLeakIsNamedWithItsLineAndRemedy()

        String message = error.getMessage();
        assertTrue(message.contains("leaked java.util.zip.Inflater\n  at io.unclosed.tested.Asserts."), message);
        assertTrue(
                message.contains("opened by io.unclosed.tested.Asserts#aLeakIsNamedWithItsLineAndRemedy()"), message);
        assertTrue(message.contains("close it: call end() in a finally block at Asserts.java:"), message);
        assertEquals("Asserts.java", error.getStackTrace()[0].getFileName());
    }

    @Test
    void whatLeakedBeforeIsNotTheBodys() {
        new Inflater(); // by Asserts#whatLeakedBeforeIsNotTheBodys()
        LeakAssertions.assertNoLeaks(() -> {});
    }

    @Test
    void aPoolThatTheBodyUsesCounts() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(1);
        pool.submit(() -> {}).get();
        AssertionError error = assertThrows(
                AssertionError.class,
                () -> LeakAssertions.assertNoLeaks(() ->
                        pool.submit((Runnable) () -> new Inflater()).get())); // by Asserts#aPoolThatTheBodyUsesCounts()
        pool.shutdown();

        assertTrue(error.getMessage().contains("leaked java.util.zip.Inflater"), error.getMessage());
    }

    @Test
    void whatTheBodyThrowsComesOut() {
        assertThrows(
                IOException.class,
                () -> LeakAssertions.assertNoLeaks(() -> {
                    throw new IOException("as it is");
                }));
    }
}
