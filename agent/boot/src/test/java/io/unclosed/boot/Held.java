// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import org.jspecify.annotations.Nullable;

/** Uses an object, so that the collector may not take it before. */
final class Held {

    @SuppressWarnings("UnusedVariable") // It is written so that the object is used; that is all.
    private static volatile @Nullable Object last;

    private Held() {}

    static void untilHere(Object resource) {
        last = resource;
        last = null;
    }
}
