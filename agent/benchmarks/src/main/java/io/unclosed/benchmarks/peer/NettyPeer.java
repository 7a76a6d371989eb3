// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.peer;

import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetectorFactory;
import io.netty.util.ResourceLeakTracker;
import org.jspecify.annotations.Nullable;

/** Netty's detector, at the level that the property {@code io.netty.leakDetection.level} says. */
final class NettyPeer implements Peer {

    private static final ResourceLeakDetector<Object> DETECTOR =
            ResourceLeakDetectorFactory.instance().newResourceLeakDetector(Object.class);

    @Override
    public @Nullable Object opened(Object resource) {
        return DETECTOR.track(resource);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void closed(Object resource, @Nullable Object handle) {
        if (handle != null) {
            ((ResourceLeakTracker<Object>) handle).close(resource);
        }
    }
}
