// SPDX-License-Identifier: Apache-2.0
package io.unclosed.junit;

import io.unclosed.boot.TestLeak;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Tests left resources unclosed. Its stack is where the first one was opened, so that a click leads there. */
final class LeakError extends AssertionError {

    private static final long serialVersionUID = 1L;

    /**
     * A failure.
     *
     * @param who what left them, such as {@code tests of com.acme.FooTest}, fit to print
     * @param leaks at least one
     */
    LeakError(String who, TestLeak[] leaks) {
        super(text(who, leaks));
        setStackTrace(leaks[0].stack());
    }

    /** Its message, for a mode in which nothing fails. */
    static String text(String who, TestLeak[] leaks) {
        return Arrays.stream(leaks).map(TestLeak::text).collect(Collectors.joining("\n", who + " leaked:\n", ""));
    }
}
