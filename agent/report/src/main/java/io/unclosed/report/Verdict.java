// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report;

import java.util.Locale;

/** What became of a resource. The order is the order of severity, worst first. */
public enum Verdict {
    /** Collected, never closed. */
    LEAKED,
    /** Closed only by a finalizer or a Cleaner. */
    RESCUED,
    /** Open for longer than was asked. */
    OVERDUE,
    /** Reachable and open when the JVM ended. */
    OPEN;

    /** The word used in journals, reports and options: the name in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
