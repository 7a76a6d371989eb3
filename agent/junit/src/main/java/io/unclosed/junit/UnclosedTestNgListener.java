// SPDX-License-Identifier: Apache-2.0
package io.unclosed.junit;

import io.unclosed.boot.TestInspector;
import io.unclosed.boot.TestLeak;
import io.unclosed.boot.TestTracker;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.testng.IInvokedMethod;
import org.testng.IInvokedMethodListener;
import org.testng.ITestNGMethod;
import org.testng.ITestResult;
import org.testng.annotations.Test;

/**
 * Tells the agent which test of TestNG runs, and fails tests that leak. TestNG finds it as a service.
 *
 * <p>Where the agent does not run, it does nothing.
 */
public final class UnclosedTestNgListener implements IInvokedMethodListener {

    private final Map<ITestResult, String> running = Collections.synchronizedMap(new WeakHashMap<>());

    @Override
    public void beforeInvocation(IInvokedMethod method, ITestResult result) {
        try {
            TestInspector inspector = AgentBridge.inspector();
            if (inspector != null) {
                enter(inspector, method, result);
            }
        } catch (Throwable failure) {
            Failure.withoutName(failure);
        }
    }

    @Override
    public void afterInvocation(IInvokedMethod method, ITestResult result) {
        try {
            String name = running.remove(result);
            TestInspector inspector = AgentBridge.inspector();
            if (name != null && inspector != null) {
                TestTracker.enter(null);
                judge(inspector, name, method, result);
            }
        } catch (Throwable failure) {
            Failure.withoutName(failure);
        }
    }

    private void enter(TestInspector inspector, IInvokedMethod method, ITestResult result) {
        inspector.begin(null);
        String name = new String(name(method)); // of its own, to take its leaks by
        if (inspector.looks()) {
            inspector.separate(name);
        }
        running.put(result, name);
        TestTracker.enter(name);
    }

    private static void judge(TestInspector inspector, String name, IInvokedMethod method, ITestResult result) {
        if (!inspector.looks()) {
            return;
        }
        try {
            TestLeak[] leaks = inspector.takeLeaksOf(name);
            if (leaks.length > 0 && inspector.fails() && method.isTestMethod() && result.isSuccess()) {
                result.setStatus(ITestResult.FAILURE);
                result.setThrowable(new LeakError(inspector.printable(name), leaks));
            } else if (leaks.length > 0) {
                inspector.say(LeakError.text(inspector.printable(name), leaks));
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
        String parameters = Arrays.stream(
                        method.getConstructorOrMethod().getMethod().getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", "));
        boolean numbered = method.getInvocationCount() > 1 || isDataDriven(method);
        String number = numbered ? "[" + (method.getCurrentInvocationCount() + 1) + "]" : "";
        return className + "#" + method.getMethodName() + "(" + parameters + ")" + number;
    }

    /** As {@code ITestNGMethod} says itself since 7.0. */
    private static boolean isDataDriven(ITestNGMethod method) {
        return Stream.<AnnotatedElement>concat(
                        Stream.of(method.getConstructorOrMethod().getMethod()),
                        Stream.<Class<?>>iterate(
                                method.getRealClass(), type -> type != null, type -> type.getSuperclass()))
                .map(element -> element.getAnnotation(Test.class))
                .anyMatch(test -> test != null && !test.dataProvider().isEmpty());
    }
}
