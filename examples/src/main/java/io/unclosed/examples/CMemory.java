// SPDX-License-Identifier: Apache-2.0
package io.unclosed.examples;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code malloc} and {@code free}: the C library's own through {@code java.lang.foreign} where Java has it for good (22
 * and later), through {@code sun.misc.Unsafe} before.
 *
 * <p>By reflection, so that one class file serves all JDKs.
 */
final class CMemory {

    private static final int FOREIGN = 22;

    private static final @Nullable MethodHandle MALLOC;
    private static final @Nullable MethodHandle FREE;

    static {
        try {
            boolean foreign = Runtime.version().feature() >= FOREIGN;
            MALLOC = foreign ? function("malloc", true) : null;
            FREE = foreign ? function("free", false) : null;
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private CMemory() {}

    static long malloc(long size) {
        try {
            return MALLOC != null
                    ? (long) MALLOC.invoke(size)
                    : (long) unsafe("allocateMemory").invoke(theUnsafe(), size);
        } catch (Throwable e) {
            throw new IllegalStateException("malloc failed", e);
        }
    }

    static void free(long address) {
        try {
            if (FREE != null) {
                FREE.invoke(address);
            } else {
                unsafe("freeMemory").invoke(theUnsafe(), address);
            }
        } catch (Throwable e) {
            throw new IllegalStateException("free failed", e);
        }
    }

    /** A C function from long to long, or from long to nothing. */
    private static MethodHandle function(String name, boolean returns) throws ReflectiveOperationException {
        Class<?> linkerClass = Class.forName("java.lang.foreign.Linker");
        Class<?> layoutClass = Class.forName("java.lang.foreign.MemoryLayout");
        Class<?> descriptorClass = Class.forName("java.lang.foreign.FunctionDescriptor");
        Class<?> optionClass = Class.forName("java.lang.foreign.Linker$Option");
        Object aLong = Class.forName("java.lang.foreign.ValueLayout")
                .getField("JAVA_LONG")
                .get(null);
        Object parameters = Array.newInstance(layoutClass, 1);
        Array.set(parameters, 0, aLong);
        Object descriptor = returns
                ? descriptorClass
                        .getMethod("of", layoutClass, parameters.getClass())
                        .invoke(null, aLong, parameters)
                : descriptorClass.getMethod("ofVoid", parameters.getClass()).invoke(null, parameters);
        Object linker = linkerClass.getMethod("nativeLinker").invoke(null);
        Object lookup = linkerClass.getMethod("defaultLookup").invoke(linker);
        Optional<?> symbol = (Optional<?>) Class.forName("java.lang.foreign.SymbolLookup")
                .getMethod("find", String.class)
                .invoke(lookup, name);
        Object options = Array.newInstance(optionClass, 0);
        return (MethodHandle) linkerClass
                .getMethod(
                        "downcallHandle",
                        Class.forName("java.lang.foreign.MemorySegment"),
                        descriptorClass,
                        options.getClass())
                .invoke(linker, symbol.orElseThrow(), descriptor, options);
    }

    private static Method unsafe(String name) throws ReflectiveOperationException {
        return Class.forName("sun.misc.Unsafe").getMethod(name, long.class);
    }

    private static Object theUnsafe() throws ReflectiveOperationException {
        Field field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
        field.setAccessible(true);
        return field.get(null);
    }
}
