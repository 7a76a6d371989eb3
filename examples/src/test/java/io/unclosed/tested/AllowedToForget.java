// SPDX-License-Identifier: Apache-2.0
package io.unclosed.tested;

import io.unclosed.junit.AllowLeaks;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** May forget some of it. */
class AllowedToForget {

    @Test
    @AllowLeaks("the legacy client cannot be closed")
    void allowed() {
        new Inflater();
    }

    @Test
    void forbidden() {
        new Inflater(); // by AllowedToForget#forbidden()
    }

    @Nested
    @AllowLeaks("nobody cares")
    class Inner {
        @Test
        void allowedByItsClass() {
            new Inflater();
        }
    }
}
