// SPDX-License-Identifier: Apache-2.0
package io.unclosed.model.catalog;

import java.io.File;
import org.jspecify.annotations.Nullable;

/**
 * JDKs by their feature numbers, both ends included.
 *
 * @param system {@link #UNIX} for those of every system but Windows, null for those of any
 */
public record JdkRange(int from, int to, @Nullable String system) {

    /** Linux, macOS and their like. */
    public static final String UNIX = "unix";

    /** Every JDK. */
    public static final JdkRange ALL = new JdkRange(0, Integer.MAX_VALUE, null);

    /** Whether a JDK is meant, on the system that this runs on. */
    public boolean contains(int jdk) {
        return from <= jdk && jdk <= to && (system == null || File.separatorChar == '/');
    }

    /** Whether some JDK is in both. */
    public boolean overlaps(JdkRange other) {
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
