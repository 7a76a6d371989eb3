// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.reap;

import io.unclosed.report.Frame;
import java.util.List;

/**
 * A site whose frames were read.
 *
 * @param frames innermost first; empty where no stack was taken
 * @param program index of the first frame outside the JDK, -1 where there is none
 */
record ResolvedSite(List<Frame> frames, int program) {
    static final ResolvedSite WITHOUT_STACK = new ResolvedSite(List.of(), -1);
}
