// SPDX-License-Identifier: Apache-2.0
package io.unclosed.junit;

import io.unclosed.boot.TestInspector;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Tells the agent which test runs on which thread. The launcher of the JUnit Platform finds it as a service.
 *
 * <p>Where the agent does not run, it does nothing. It needs nothing that JUnit Platform 1.0 lacks, and throws nothing: the
 * launchers before 1.5 run no test after that.
 */
public final class UnclosedListener implements TestExecutionListener {

    private @Nullable RunningTests running;

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        try {
            TestInspector inspector = AgentBridge.inspector();
            running = inspector == null ? null : new RunningTests(inspector, plan);
        } catch (Throwable failure) {
            Failure.withoutName(failure);
        }
    }

    @Override
    public void executionStarted(TestIdentifier identifier) {
        try {
            RunningTests tests = running;
            if (tests != null) {
                tests.started(identifier);
            }
        } catch (Throwable failure) {
            Failure.withoutName(failure);
        }
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        try {
            RunningTests tests = running;
            if (tests != null) {
                tests.finished(identifier);
            }
        } catch (Throwable failure) {
            Failure.withoutName(failure);
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        try {
            RunningTests tests = running;
            running = null;
            if (tests != null) {
                tests.allFinished();
            }
        } catch (Throwable failure) {
            Failure.withoutName(failure);
        }
    }
}
