// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import io.unclosed.model.Frame;
import io.unclosed.model.catalog.Exclusion;
import io.unclosed.model.catalog.ResourceType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recognises frames in which the JDK, or a library, opens resources for itself. One thread only.
 *
 * <p>It remembers its last answers: a program that is out of stack has call chains of a thousand frames that are all the same,
 * and there are hundreds of rules.
 */
final class ExclusionMatcher {

    private static final int SLOTS = 1 << 10;

    private final List<Exclusion> exclusions;
    private final @Nullable Answer[] answers = new Answer[SLOTS];

    ExclusionMatcher(List<Exclusion> exclusions) {
        this.exclusions = exclusions;
    }

    private record Answer(Frame frame, String called, boolean near, boolean included) {
        @SuppressWarnings("ReferenceEquality") // Frames that are the same are shared; see SharedFrames.
        boolean answers(Frame asked, String askedCalled, boolean askedNear) {
            return frame == asked && near == askedNear && called.equals(askedCalled);
        }
    }

    /**
     * Whether a rule means a frame.
     *
     * @param called the class of the frame that it calls, empty where it calls none
     * @param near whether it is of the library that called the JDK, or of the JDK: a user's rule goes no farther, but the built-in
     *     rules for libraries know what they say of frames further down, in which other libraries are called
     */
    boolean include(Frame frame, String called, boolean near) {
        int hash = System.identityHashCode(frame) * 31 + called.hashCode() * 2 + (near ? 1 : 0);
        int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
        Answer known = answers[slot];
        if (known == null || !known.answers(frame, called, near)) {
            known = new Answer(frame, called, near, anyMatches(frame, called, near));
            answers[slot] = known;
        }
        return known.included();
    }

    private boolean anyMatches(Frame frame, String called, boolean near) {
        for (Exclusion exclusion : exclusions) {
            boolean far = exclusion.origin() == ResourceType.Origin.LIBRARY;
            if ((near || far) && exclusion.matches(frame.className(), frame.method(), called)) {
                return true;
            }
        }
        return false;
    }
}
