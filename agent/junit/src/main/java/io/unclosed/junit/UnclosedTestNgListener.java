// SPDX-License-Identifier: Apache-2.0
package io.unclosed.junit;

import io.unclosed.boot.TestInspector;
import io.unclosed.boot.TestLeak;
import io.unclosed.boot.TestTracker;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import org.testng.IInvokedMethod;
import org.testng.IInvokedMethodListener;
import org.testng.ITestNGMethod;
import org.testng.ITestResult;

/**
 * Tells the agent which test of TestNG runs, and fails tests that leak. TestNG finds it as a service.
 *
 * <p>Where the agent does not run, it does nothing.
 */
public final class UnclosedTestNgListener implements IInvokedMethodListener {

    private final Map<ITestResult, String> running = Collections.synchronizedMap(new WeakHashMap<>());

    @Override
    public void beforeInvocation(IInvokedMethod method, ITestResult result) {
        TestInspector inspector = Agent.inspector();
        if (inspector == null) {
            return;
        }
        inspector.begin(null);
        String name = new String(name(method)); // of its own, to take its leaks by
        if (inspector.looks()) {
            inspector.separate(name);
        }
        running.put(result, name);
        TestTracker.enter(name);
    }

    @Override
    public void afterInvocation(IInvokedMethod method, ITestResult result) {
        String name = running.remove(result);
        TestInspector inspector = Agent.inspector();
        if (name != null && inspector != null) {
            TestTracker.enter(null);
            judge(inspector, name, method, result);
        }
    }

    private static void judge(TestInspector inspector, String name, IInvokedMethod method, ITestResult result) {
        if (!inspector.looks()) {
            return;
        }
        try {
            TestLeak[] leaks = inspector.takeLeaksOf(name);
            if (leaks.length > 0 && inspector.fails() && method.isTestMethod() && result.isSuccess()) {
                result.setStatus(ITestResult.FAILURE);
                result.setThrowable(new LeakError(name, leaks));
            } else if (leaks.length > 0) {
                inspector.say(LeakError.text(name, leaks));
            }
        } catch (IllegalStateException unable) {
            inspector.say(String.valueOf(unable.getMessage()));
        }
    }

    /** A method that prepares or cleans up is the class's. */
    private static String name(IInvokedMethod invoked) {
        ITestNGMethod method = invoked.getTestMethod();
        String className = method.getTestClass().getName();
        if (!invoked.isTestMethod()) {
            return className;
        }
        String parameters = Arrays.stream(method.getConstructorOrMethod().getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", "));
        boolean numbered = method.isDataDriven() || method.getInvocationCount() > 1;
        String number = numbered ? "[" + (method.getCurrentInvocationCount() + 1) + "]" : "";
        return className + "#" + method.getMethodName() + "(" + parameters + ")" + number;
    }
}
