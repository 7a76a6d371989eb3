// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import io.unclosed.model.Frame;
import io.unclosed.model.catalog.ResourceType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A site whose frames were read.
 *
 * @param frames innermost first; empty where no stack was taken
 * @param program index of the first frame outside the JDK, -1 where there is none
 * @param initialised whether a library's class was being initialised; see {@link ClassInitialisation}
 */
record ResolvedSite(List<Frame> frames, int program, boolean initialised) {
    static final ResolvedSite WITHOUT_STACK = new ResolvedSite(List.of(), -1, false);

    /** The class of the last constructor before the program that returns the resource that it opened; null for none. */
    @Nullable
    String outermostConstructor(ResourceType type) {
        for (int index = program - 1; index >= 0; index--) {
            Frame frame = frames.get(index);
            if (type.hands(frame.className(), frame.method())) {
                return frame.className();
            }
        }
        return null;
    }
}
