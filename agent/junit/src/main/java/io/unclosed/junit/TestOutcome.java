// SPDX-License-Identifier: Apache-2.0
package io.unclosed.junit;

import io.unclosed.boot.TestInspector;
import java.util.Optional;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.ClassSource;

/**
 * Decides the outcome of a class of tests, or of all tests of an engine, before anybody is told it. The agent inserts the
 * call into the launcher, and catches there whatever it throws: a test must not fail for a fault of ours.
 */
public final class TestOutcome {

    private static volatile boolean asked;

    private TestOutcome() {}

    /** Whether the launcher asks, as those versions do that the agent knows. */
    static boolean isAsked() {
        return asked;
    }

    /** The outcome, or a failure where tests leaked and that is to fail them. */
    public static TestExecutionResult of(TestDescriptor descriptor, TestExecutionResult result) {
        TestInspector inspector = AgentBridge.inspector();
        return inspector != null && inspector.fails()
                ? leaks(new ClassEnd(inspector), descriptor)
                        .map(error -> failed(result, error))
                        .orElse(result)
                : result;
    }

    private static Optional<LeakError> leaks(ClassEnd end, TestDescriptor descriptor) {
        asked = true;
        if (descriptor.isRoot()) {
            return end.leaks(null);
        }
        return descriptor.isContainer() && descriptor.getSource().orElse(null) instanceof ClassSource source
                ? end.leaks(source.getClassName())
                : Optional.empty();
    }

    private static TestExecutionResult failed(TestExecutionResult result, LeakError error) {
        if (result.getStatus() == Status.FAILED && result.getThrowable().isPresent()) {
            result.getThrowable().get().addSuppressed(error);
            return result;
        }
        return TestExecutionResult.failed(error);
    }
}
