// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.boot.Registry;
import io.unclosed.model.catalog.Catalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** With a JVM that is played, since a real one no longer loads anything unseen. */
class InstrumentationCheckTest implements InvocationHandler {

    private final List<String> problems = new ArrayList<>();
    private final List<Class<?>> loaded = new ArrayList<>(List.of(String.class, int[].class));
    private final List<Class<?>> retransformed = new ArrayList<>();
    private final Catalog catalog = Catalog.builtIn();
    private final Targets targets = new Targets(catalog);
    private final Instrumenter instrumenter =
            new Instrumenter(targets, new LiveTypes(catalog), new Registry(), problems::add, InstrumentedClasses.NONE);
    private final InstrumentationCheck check =
            new InstrumentationCheck(instrumentation(), targets, instrumenter, problems::add);
    private boolean refuses;

    @Test
    void whatWasLoadedBeforeTheAgentIsInstrumentedAndNothingIsMissing() {
        loaded.add(Inflater.class);

        check.instrumentLoaded();

        assertEquals(List.of(Inflater.class), retransformed);
        assertEquals(new BitSet(), check.run());
        assertEquals(List.of(), problems);
        assertEquals(List.of(Inflater.class), retransformed, "once is enough");
    }

    @Test
    void whatWasLoadedUnseenIsInstrumentedAtOnceAndItsTypesAreInDoubt() {
        check.instrumentLoaded();
        loaded.add(Inflater.class);

        BitSet doubtful = check.run();

        assertEquals(List.of(Inflater.class), retransformed);
        assertEquals(1, doubtful.cardinality());
        assertEquals(
                "java.util.zip.Inflater",
                catalog.types().get(doubtful.nextSetBit(0)).name());
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).startsWith("java.util.zip.Inflater was loaded where"), problems.get(0));
        assertEquals(new BitSet(), check.run(), "once is enough");
        assertEquals(1, problems.size());
    }

    @Test
    void whatTheJvmDoesNotLetBeChangedIsSaidOnce() {
        refuses = true;
        loaded.add(Inflater.class);

        check.instrumentLoaded();

        assertEquals(new BitSet(), check.run());
        assertEquals(List.of("java.util.zip.Inflater is not tracked: java.lang.InternalError: refused"), problems);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "getAllLoadedClasses" -> loaded.toArray(new Class<?>[0]);
            case "isModifiableClass" -> true;
            case "retransformClasses" -> {
                retransform((Class<?>[]) arguments[0]);
                yield null;
            }
            default -> throw new AssertionError(method);
        };
    }

    private void retransform(Class<?>[] classes) {
        if (refuses) {
            throw new InternalError("refused");
        }
        for (Class<?> each : classes) {
            retransformed.add(each);
            instrumenter.transform(null, null, each.getName().replace('.', '/'), each, null, classFile(each));
        }
    }

    private Instrumentation instrumentation() {
        return (Instrumentation)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Instrumentation.class}, this);
    }

    private static byte[] classFile(Class<?> type) {
        try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
