// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.peer;

import org.jspecify.annotations.Nullable;

/** A leak detector inside the measured program. Safe for any thread. */
public interface Peer {

    /** The system property that names the peer of a measured JVM; without it there is {@link None}. */
    String PROPERTY = "unclosed.benchmarks.peer";

    /** The one of this JVM. A constant, so that the compiler sees through it and {@link None} costs nothing. */
    Peer CHOSEN = named(System.getProperty(PROPERTY, "none"));

    /**
     * A resource was opened.
     *
     * @return what {@link #closed} wants back; null for nothing
     */
    @Nullable
    Object opened(Object resource);

    /**
     * A resource was closed.
     *
     * @param handle what {@link #opened} returned
     */
    void closed(Object resource, @Nullable Object handle);

    private static Peer named(String name) {
        return switch (name) {
            case "none" -> new None();
            case "cleaner" -> new CleanerPeer();
            case "netty" -> new NettyPeer();
            case "exceptions" -> new ExceptionsPeer();
            default -> throw new IllegalArgumentException(PROPERTY + "=" + name);
        };
    }
}
