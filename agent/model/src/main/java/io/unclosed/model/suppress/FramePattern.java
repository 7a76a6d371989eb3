// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.suppress;

import io.unclosed.model.Frame;

/**
 * A frame that must stand on the stack.
 *
 * @param culprit whether it must be the culprit, and not just some frame
 */
public record FramePattern(boolean culprit, Glob className, Glob method) {

    boolean matches(Frame frame) {
        return className.matches(frame.className()) && method.matches(frame.method());
    }
}
