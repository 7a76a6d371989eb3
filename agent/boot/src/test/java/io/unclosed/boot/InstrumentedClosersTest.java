// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class InstrumentedClosersTest {

    private final InstrumentedClosers closers = new InstrumentedClosers();
    private final ClassLoader own = InstrumentedClosersTest.class.getClassLoader();

    @Test
    void aSubclassIsClosedByItsSuperclass() {
        closers.add(own, Base.class.getName());

        assertTrue(closers.closeSeenOf(Derived.class));
        assertFalse(closers.closeSeenInVery(Derived.class));
        assertFalse(closers.closeSeenOf(ArrayList.class));
    }

    /** Say, of a loader that hides the agent. */
    @Test
    void aClassOfAnotherLoaderIsAnother() {
        closers.add(ClassLoader.getPlatformClassLoader(), Base.class.getName());

        assertFalse(closers.closeSeenOf(Base.class));
        assertFalse(closers.closeSeenInVery(Base.class));
    }

    private static class Base {}

    private static final class Derived extends Base {}
}
