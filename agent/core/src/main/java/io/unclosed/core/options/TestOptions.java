// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.options;

import java.time.Duration;

/**
 * The options about tests.
 *
 * @param perClass whether leaks are looked for after each class of tests; else once, after all
 * @param grace how long the end of a class waits for its open resources to be closed or collected
 */
public record TestOptions(Policy policy, boolean perClass, Duration grace) {

    /** The treatment of the leaks of tests. */
    public enum Policy {
        /** Tests are not told apart. */
        OFF,
        /** They go into the report, with the names of the tests. */
        NAME,
        /** They are said on standard error, too. */
        WARN,
        /** They fail the class of the tests, or the run. */
        FAIL
    }

    /** Whether leaks are looked for while tests run. */
    public boolean looks() {
        return policy == Policy.WARN || policy == Policy.FAIL;
    }
}
