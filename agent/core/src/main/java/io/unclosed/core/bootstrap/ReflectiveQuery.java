// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.bootstrap;

import io.unclosed.boot.ResourceQuery;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Asks on the program's thread, by reflection, since the agent knows no class of the program. Only rules ask that say so, of
 * members that are called seldom.
 */
public final class ReflectiveQuery implements ResourceQuery {

    @Override
    public boolean says(Object resource, String className, String question) {
        try {
            Class<?> asked = above(resource.getClass(), className);
            if (asked == null) {
                return true;
            }
            Method method = asked.getMethod(question);
            if (!asked.isInterface()) {
                method.trySetAccessible(); // the class need not be public
            }
            return !Boolean.FALSE.equals(method.invoke(resource));
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Error error && isDeath(error)) {
                throw error;
            }
            return true;
        } catch (ReflectiveOperationException | RuntimeException | VirtualMachineError | LinkageError unanswered) {
            return true;
        }
    }

    /** Whether somebody stops the thread; by its name, because a JDK to come will not have it. */
    private static boolean isDeath(Error error) {
        return error.getClass().getName().equals("java.lang.ThreadDeath");
    }

    private static @Nullable Class<?> above(@Nullable Class<?> type, String className) {
        if (type == null || type.getName().equals(className)) {
            return type;
        }
        for (Class<?> each : type.getInterfaces()) {
            Class<?> found = above(each, className);
            if (found != null) {
                return found;
            }
        }
        return above(type.getSuperclass(), className);
    }
}
