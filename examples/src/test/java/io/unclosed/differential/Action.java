// SPDX-License-Identifier: Apache-2.0
package io.unclosed.differential;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement of which programs are made.
 *
 * @param declared the type of the variable that it makes, as Java writes it, or null
 * @param made the class of that, or null
 * @param code Java with holes
 * @param holes in the order of the code
 * @param themes the kinds of files for which it is likely; empty where they do not matter
 * @param rare whether it costs so much time that it is taken seldom
 * @param jdk the first JDK that has it
 */
record Action(
        Kind kind,
        @Nullable String declared,
        @Nullable Class<?> made,
        String code,
        List<Hole> holes,
        Set<String> themes,
        boolean rare,
        int jdk) {

    enum Kind {
        OPEN,
        WRAP,
        USE,
        END,
        FAIL
    }

    /**
     * What must be filled in.
     *
     * @param type the class that a variable must be of, or null where it is a value
     */
    record Hole(String text, @Nullable Class<?> type) {}

    boolean needsVariable() {
        return holes.stream().anyMatch(hole -> hole.type() != null);
    }
}
