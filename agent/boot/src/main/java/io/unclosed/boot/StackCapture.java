// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

/** A stack, taken raw: nothing of it is resolved until someone asks. Never thrown. */
final class StackCapture extends Throwable {

    private static final long serialVersionUID = 1;

    StackCapture() {
        super(null, null, false, true);
    }
}
