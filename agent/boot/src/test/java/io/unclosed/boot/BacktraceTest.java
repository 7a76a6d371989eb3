// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BacktraceTest {

    private final Backtrace raw = Backtrace.probe();
    private final Backtrace resolved = Backtrace.resolving();

    @Test
    void theRawStackOfThisJdkCanBeRead() {
        assertTrue(raw.raw());
        assertFalse(resolved.raw());
    }

    @Test
    void bothWaysTellTheSameStacksApart() {
        for (Backtrace backtrace : new Backtrace[] {raw, resolved}) {
            Set<Long> hashes = new LinkedHashSet<>();
            for (int depth = 0; depth < 200; depth += 10) {
                for (int again = 0; again < 2; again++) {
                    hashes.add(backtrace.hash(deep(depth)));
                }
            }
            assertEquals(20, hashes.size());
        }
    }

    @Test
    void bothWaysTellLinesApart() {
        for (Backtrace backtrace : new Backtrace[] {raw, resolved}) {
            long one = backtrace.hash(new StackCapture());
            long other = backtrace.hash(new StackCapture());
            assertNotEquals(one, other);
        }
    }

    @Test
    void bothWaysStopAtTheSameDepth() {
        for (Backtrace backtrace : new Backtrace[] {raw, resolved}) {
            assertEquals(backtrace.hash(deep(300)), backtrace.hash(deep(500)));
        }
    }

    private static Throwable deep(int depth) {
        return depth == 0 ? new StackCapture() : deep(depth - 1);
    }
}
