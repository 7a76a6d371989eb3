// SPDX-License-Identifier: Apache-2.0
package io.unclosed.catalog;

/** JDKs by their feature numbers, both ends included. */
public record JdkRange(int from, int to) {

    /** Every JDK. */
    public static final JdkRange ALL = new JdkRange(0, Integer.MAX_VALUE);

    /** Whether a JDK is meant. */
    public boolean contains(int jdk) {
        return from <= jdk && jdk <= to;
    }
}
