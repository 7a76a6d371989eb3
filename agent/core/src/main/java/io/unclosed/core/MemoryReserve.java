// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core;

import java.util.ArrayList;
import java.util.List;

/**
 * Memory that is set aside at the start and let go for the end: a program that ends with a full heap must not cost the report its
 * end. In pieces, so that no collector has to look for a large place.
 */
final class MemoryReserve {

    private static final int PIECE = 16 * 1024;
    private static final long MOST_BYTES = 512 * 1024;
    private static final long SHARE_OF_HEAP = 64;

    private final List<byte[]> pieces = new ArrayList<>();

    /** As much of a heap as is fair; nothing where there is no memory for it. */
    synchronized void fill(long heap) {
        try {
            for (long left = Math.min(MOST_BYTES, heap / SHARE_OF_HEAP); left > 0; left -= PIECE) {
                pieces.add(new byte[PIECE]);
            }
        } catch (OutOfMemoryError full) {
            release();
        }
    }

    synchronized void release() {
        pieces.clear();
    }
}
