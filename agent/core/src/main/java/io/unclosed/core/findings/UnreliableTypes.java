// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.findings;

import io.unclosed.boot.Allocation;
import java.util.BitSet;

/** Which resources may have been closed unseen: those of some types, opened until some time. One thread only. */
final class UnreliableTypes {

    private final BitSet types = new BitSet();

    /** In milliseconds since 1970. */
    private long until = Long.MIN_VALUE;

    /** Adds resources of these types that were opened until now. */
    void add(BitSet more) {
        if (!more.isEmpty()) {
            types.or(more);
            until = System.currentTimeMillis();
        }
    }

    boolean applies(Allocation allocation) {
        return allocation.type() >= 0 && allocation.time() <= until && types.get(allocation.type());
    }
}
