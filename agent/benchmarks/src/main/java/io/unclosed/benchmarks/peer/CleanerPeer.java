// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.peer;

import java.lang.ref.Cleaner;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A {@link Cleaner} for each resource, which counts those that nobody closed: the least that a detector can do. */
final class CleanerPeer implements Peer {

    private static final Cleaner CLEANER = Cleaner.create();
    private static final AtomicLong LEAKED = new AtomicLong();

    @Override
    public Object opened(Object resource) {
        Alarm alarm = new Alarm();
        alarm.cleanable = CLEANER.register(resource, alarm);
        return alarm;
    }

    @Override
    public void closed(Object resource, @Nullable Object handle) {
        if (handle instanceof Alarm alarm && alarm.cleanable != null) {
            alarm.closed = true;
            alarm.cleanable.clean();
        }
    }

    private static final class Alarm implements Runnable {

        private Cleaner.@Nullable Cleanable cleanable;
        private boolean closed;

        @Override
        public void run() {
            if (!closed) {
                LEAKED.incrementAndGet();
            }
        }
    }
}
