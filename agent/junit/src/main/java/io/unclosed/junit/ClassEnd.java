// SPDX-License-Identifier: Apache-2.0
package io.unclosed.junit;

import io.unclosed.boot.TestInspector;
import io.unclosed.boot.TestLeak;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for leaks when the tests of a class, or all, have ended. */
final class ClassEnd {

    private final TestInspector inspector;

    ClassEnd(TestInspector inspector) {
        this.inspector = inspector;
    }

    /** Says what leaked, where that is wanted, or cannot be failed any more. */
    void warn(@Nullable String className) {
        if (inspector.looks()) {
            leaks(className).ifPresent(error -> inspector.say(String.valueOf(error.getMessage())));
        }
    }

    /**
     * What leaked and was not said yet.
     *
     * @param className the class that has ended, or null for all
     */
    Optional<LeakError> leaks(@Nullable String className) {
        if (className != null && !inspector.afterEachClass()) {
            return Optional.empty();
        }
        try {
            TestLeak[] leaks = inspector.takeLeaks(className);
            String who = className == null ? "tests" : "tests of " + inspector.printable(className);
            return leaks.length == 0 ? Optional.empty() : Optional.of(new LeakError(who, leaks));
        } catch (IllegalStateException unable) {
            inspector.say(String.valueOf(unable.getMessage()));
            return Optional.empty();
        }
    }
}
