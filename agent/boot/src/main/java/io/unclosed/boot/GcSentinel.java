// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;

/** Of an object that nothing holds: it comes through the queue like any collected resource, and shows that the collector ran. */
public final class GcSentinel extends PhantomReference<Object> {

    private volatile boolean seen;

    GcSentinel(ReferenceQueue<Object> queue) {
        super(new Object(), queue);
    }

    void pass() {
        seen = true;
    }

    /** Whether the collector found it; it may be on its way to the queue. */
    public boolean found() {
        return refersTo(null);
    }

    /** Whether {@link Mailbox#nextCollected} passed it. */
    public boolean seen() {
        return seen;
    }
}
