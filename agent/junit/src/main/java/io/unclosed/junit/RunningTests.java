// SPDX-License-Identifier: Apache-2.0
package io.unclosed.junit;

import io.unclosed.boot.TestInspector;
import io.unclosed.boot.TestTracker;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** The tests of one plan that run now. Safe for several threads, as tests that run in parallel need it. */
final class RunningTests {

    /** The test that a thread worked for before. */
    private record Before(Thread thread, @Nullable String test) {}

    private final Map<String, Before> before = new ConcurrentHashMap<>();
    private final ClassEnd classEnd;
    private final TestInspector inspector;
    private final TestPlan plan;

    RunningTests(TestInspector inspector, TestPlan plan) {
        this.inspector = inspector;
        this.plan = plan;
        this.classEnd = new ClassEnd(inspector);
        inspector.begin(TestIdentifier.class.getClassLoader());
    }

    void started(TestIdentifier identifier) {
        Optional<String> name = TestName.of(identifier);
        if (name.isPresent()) {
            allowed(identifier).ifPresent(allow -> inspector.allow(name.get(), allow.value()));
            before.put(identifier.getUniqueId(), new Before(Thread.currentThread(), TestTracker.enter(name.get())));
        }
    }

    void finished(TestIdentifier identifier) {
        Before outer = before.remove(identifier.getUniqueId());
        if (outer != null && outer.thread() == Thread.currentThread()) {
            TestTracker.enter(outer.test());
        }
        if (!TestOutcome.isAsked() && identifier.getSource().orElse(null) instanceof ClassSource source) {
            classEnd.warn(source.getClassName());
        }
    }

    void allFinished() {
        classEnd.warn(null);
    }

    private Optional<AllowLeaks> allowed(TestIdentifier identifier) {
        try {
            Optional<Class<?>> testClass = testClass(identifier);
            if (identifier.getSource().orElse(null) instanceof MethodSource source) {
                Optional<AllowLeaks> onMethod = testClass
                        .flatMap(declaring -> method(declaring, source))
                        .flatMap(method -> on(method));
                return onMethod.or(() -> testClass.flatMap(declaring -> onClass(declaring)));
            }
            return testClass.flatMap(declaring -> onClass(declaring));
        } catch (RuntimeException | LinkageError unreadable) {
            return Optional.empty(); // another language's class, that reflection does not find
        }
    }

    /** The class of a test, or of its container. Only later versions of the platform tell it for a method. */
    private Optional<Class<?>> testClass(TestIdentifier identifier) {
        Optional<TestIdentifier> around = Optional.of(identifier);
        while (around.isPresent()) {
            if (around.get().getSource().orElse(null) instanceof ClassSource source) {
                return Optional.of(source.getJavaClass());
            }
            around = plan.getParent(around.get());
        }
        return Optional.empty();
    }

    private static Optional<Method> method(Class<?> testClass, MethodSource source) {
        return Stream.<Class<?>>iterate(testClass, type -> type != null, type -> type.getSuperclass())
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.getName().equals(source.getMethodName()))
                .filter(method -> parameters(method).equals(String.valueOf(source.getMethodParameterTypes())))
                .findFirst();
    }

    private static String parameters(Method method) {
        return Arrays.stream(method.getParameterTypes()).map(Class::getName).collect(Collectors.joining(", "));
    }

    /** Nested classes are part of the ones around them. */
    private static Optional<AllowLeaks> onClass(Class<?> testClass) {
        for (Class<?> around = testClass; around != null; around = around.getEnclosingClass()) {
            Optional<AllowLeaks> found = on(around);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<AllowLeaks> on(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(AllowLeaks.class));
    }
}
