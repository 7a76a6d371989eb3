// SPDX-License-Identifier: Apache-2.0
package io.unclosed.junit;

import io.unclosed.boot.TestInspector;
import io.unclosed.boot.TestLeak;
import io.unclosed.boot.TestTracker;
import java.util.Optional;

/** Asserts that a piece of code leaves nothing unclosed, in any test framework. Safe for several threads. */
public final class LeakAssertions {

    private LeakAssertions() {}

    /** A piece of code, as a lambda. */
    public interface Body<X extends Throwable> {
        void run() throws X;
    }

    /** Whether leaks can be told, because the agent runs in this JVM. */
    public static boolean agentRuns() {
        return AgentBridge.inspector() != null;
    }

    /**
     * Runs the body, then forces a collection if it left something open, and fails if that was dropped unclosed: on this
     * thread, or on threads and executors that the body used. What is still reachable has not leaked.
     *
     * @throws AssertionError if something leaked, with its line, what it was and the remedy; or if the agent does not run,
     *     since then nothing could be told
     * @throws X what the body throws
     */
    public static <X extends Throwable> void assertNoLeaks(Body<X> body) throws X {
        TestInspector inspector = AgentBridge.inspector();
        if (inspector == null) {
            throw new AssertionError("nothing can be told of leaks: the agent does not run in this JVM;"
                    + " start it with -javaagent:unclosed-agent.jar, and without tests=off");
        }
        inspector.begin(null);
        // A string of its own, which tells this call from all others of the same test.
        String scope = new String(Optional.ofNullable(TestTracker.current()).orElseGet(LeakAssertions::caller));
        inspector.separate(scope);
        String before = TestTracker.enter(scope);
        try {
            body.run();
        } finally {
            TestTracker.enter(before);
        }
        TestLeak[] leaks;
        try {
            leaks = inspector.takeLeaksOf(scope);
        } catch (IllegalStateException unable) {
            throw new AssertionError(unable.getMessage(), unable);
        }
        if (leaks.length > 0) {
            throw new LeakError(inspector.printable(scope), leaks);
        }
    }

    private static String caller() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> !frame.getClassName().equals(LeakAssertions.class.getName()))
                        .filter(frame -> !frame.getClassName().startsWith("java."))
                        .findFirst())
                .map(frame -> frame.getClassName() + "#" + frame.getMethodName())
                .orElse("a thread without a caller");
    }
}
