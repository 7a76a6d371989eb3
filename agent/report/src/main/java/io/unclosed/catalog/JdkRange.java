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

    /** Whether some JDK is in both. */
    boolean overlaps(JdkRange other) {
        return from <= other.to && other.from <= to;
    }

    /** As it is written in the file: {@code 17}, {@code 21..} or {@code 17..20}. */
    @Override
    public String toString() {
        if (from == to) {
            return String.valueOf(from);
        }
        return to == Integer.MAX_VALUE ? from + ".." : from + ".." + to;
    }
}
