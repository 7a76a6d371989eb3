// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.peer;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** One map behind one lock, with an exception for each resource: the plain way, and that of older detectors. */
final class ExceptionsPeer implements Peer {

    private static final IdentityHashMap<Object, Exception> OPEN = new IdentityHashMap<>();

    @Override
    public @Nullable Object opened(Object resource) {
        Exception stack = new Exception();
        synchronized (OPEN) {
            OPEN.put(resource, stack);
        }
        return null;
    }

    @Override
    public void closed(Object resource, @Nullable Object handle) {
        synchronized (OPEN) {
            OPEN.remove(resource);
        }
    }
}
