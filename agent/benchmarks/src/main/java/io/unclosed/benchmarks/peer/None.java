// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.peer;

import org.jspecify.annotations.Nullable;

/** Nobody watches, or an agent that needs no help. */
final class None implements Peer {

    @Override
    public @Nullable Object opened(Object resource) {
        return null;
    }

    @Override
    public void closed(Object resource, @Nullable Object handle) {}
}
