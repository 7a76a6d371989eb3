// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import io.unclosed.model.Frame;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One object for all frames that are the same: of thousands of call chains nearly all frames are. One thread only.
 *
 * <p>A table of its own and no map: the JVM links what compares a record when it is first compared, for which a short program
 * would pay with its end.
 */
final class SharedFrames {

    private static final int SLOTS = 1 << 12;

    /** The last frame of each hash. A displaced frame is only not shared any more. */
    private final @Nullable Frame[] slots = new Frame[SLOTS];

    /** A frame that is the same, the given one where none is known. */
    Frame the(Frame frame) {
        int hash = frame.className().hashCode() * 31 + frame.method().hashCode() * 17 + frame.line();
        int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
        Frame known = slots[slot];
        if (known != null && same(known, frame)) {
            return known;
        }
        slots[slot] = frame;
        return frame;
    }

    private static boolean same(Frame one, Frame other) {
        return one.line() == other.line()
                && one.jdk() == other.jdk()
                && one.className().equals(other.className())
                && one.method().equals(other.method())
                && Objects.equals(one.file(), other.file());
    }
}
