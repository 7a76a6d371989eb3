// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many resources were open in a JVM at a moment, inner ones too.
 *
 * @param open by type, for each type of which at least one was open
 */
public record OpenSample(Instant time, SortedMap<String, Long> open) {

    /** So many are kept of one JVM. The agent, which takes ever fewer, writes no more in a year. */
    public static final int MAX = 1_500;

    public OpenSample {
        open = Collections.unmodifiableSortedMap(new TreeMap<>(open));
    }
}
