// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import org.jspecify.annotations.Nullable;

/** The result of instrumenting one class. */
public final class InstrumentationResult {

    /** The class stays as it is. */
    public static final InstrumentationResult NOTHING = new InstrumentationResult(null, false);

    private final byte @Nullable [] instrumented;
    private final boolean seesClosing;

    /**
     * The kind of the result.
     *
     * @param instrumented the class with calls in it; null if it stays as it is; not to be changed
     * @param seesClosing whether those calls tell when something of a family is closed
     */
    public InstrumentationResult(byte @Nullable [] instrumented, boolean seesClosing) {
        this.instrumented = instrumented;
        this.seesClosing = seesClosing;
    }

    /** The class with calls in it; null if it stays as it is. Not to be changed. */
    public byte @Nullable [] instrumented() {
        return instrumented;
    }

    /** Whether those calls tell when something of a family is closed. */
    public boolean seesClosing() {
        return seesClosing;
    }
}
