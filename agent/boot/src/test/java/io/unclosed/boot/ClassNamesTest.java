// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ClassNamesTest {

    private final ClassNames names = new ClassNames();
    private final ClassLoader one = new Loader();
    private final ClassLoader other = new Loader();

    @Test
    void aNameIsThatOfOneLoader() {
        names.add(one, "a.B");
        names.add(null, "a.C");
        names.add(one, "a.B");

        assertTrue(names.contains(one, "a.B"));
        assertFalse(names.contains(other, "a.B"));
        assertFalse(names.contains(null, "a.B"));
        assertTrue(names.contains(null, "a.C"));
        assertFalse(names.contains(one, "a.C"));
        assertEquals(2, names.size());
    }

    @Test
    void thereIsABound() {
        for (int i = 0; i < ClassNames.MOST + 100; i++) {
            names.add(one, "a.B" + i);
        }

        assertEquals(ClassNames.MOST, names.size());
        assertTrue(names.contains(one, "a.B0"));
        assertFalse(names.contains(one, "a.B" + ClassNames.MOST));
    }

    @Test
    void whatIsGoneMakesRoom() throws InterruptedException {
        WeakReference<ClassLoader> gone = fill();
        Collector.until(() -> gone.refersTo(null));

        names.add(one, "a.B");

        assertTrue(names.contains(one, "a.B"));
        assertEquals(1, names.size());
        Held.untilHere(Objects.requireNonNull(one));
    }

    private WeakReference<ClassLoader> fill() {
        ClassLoader loader = new Loader();
        for (int i = 0; i < ClassNames.MOST; i++) {
            names.add(loader, "a.B" + i);
        }
        return new WeakReference<>(loader);
    }

    /** The program's own code must not run. */
    private static final class Loader extends ClassLoader {
        @Override
        public int hashCode() {
            throw new IllegalStateException("asked");
        }

        @Override
        public boolean equals(Object another) {
            throw new IllegalStateException("asked");
        }
    }
}
