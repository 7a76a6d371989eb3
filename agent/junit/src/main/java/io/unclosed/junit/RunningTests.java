// SPDX-License-Identifier: Apache-2.0
package io.unclosed.junit;

import io.unclosed.boot.TestInspector;
import io.unclosed.boot.TestTracker;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;

/** The tests of one plan that run now. Safe for several threads, as tests that run in parallel need it. */
final class RunningTests {

    /** What a thread worked for before. */
    private record Before(Thread thread, @Nullable String test) {}

    private final Map<String, Before> before = new ConcurrentHashMap<>();
    private final ClassEnd classEnd;
    private final TestInspector inspector;

    RunningTests(TestInspector inspector) {
        this.inspector = inspector;
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
        if (!Outcome.isAsked() && identifier.getSource().orElse(null) instanceof ClassSource source) {
            classEnd.warn(source.getClassName());
        }
    }

    void allFinished() {
        classEnd.warn(null);
    }

    private static Optional<AllowLeaks> allowed(TestIdentifier identifier) {
        TestSource source = identifier.getSource().orElse(null);
        try {
            if (source instanceof MethodSource method) {
                Method java = method.getJavaMethod();
                return on(java).or(() -> onClass(method.getJavaClass()));
            }
            return source instanceof ClassSource ofClass ? onClass(ofClass.getJavaClass()) : Optional.empty();
        } catch (RuntimeException | LinkageError unreadable) {
            return Optional.empty(); // another language's class, that reflection does not find
        }
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
