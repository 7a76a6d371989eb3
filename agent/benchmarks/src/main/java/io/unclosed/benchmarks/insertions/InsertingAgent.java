// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.insertions;

import io.unclosed.boot.Tracker;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.List;

/** Inserts calls into the classes that are loaded already, and into those that will be. */
public final class InsertingAgent {

    private InsertingAgent() {}

    /**
     * Called by the JVM before {@code main}.
     *
     * @param way {@code visitors}, {@code decoration} or {@code advice}
     */
    public static void premain(String way, Instrumentation instrumentation) throws UnmodifiableClassException {
        // Loads it while there is no transformer yet: the first class that calls it is loaded when there is one.
        Tracker.stop();
        ClassFileTransformer transformer = by(way);
        List<Class<?>> loaded = new ArrayList<>();
        for (Class<?> candidate : instrumentation.getAllLoadedClasses()) {
            if (Insertions.nameClass(candidate.getName())) {
                loaded.add(candidate);
            }
        }
        instrumentation.addTransformer(transformer, true);
        instrumentation.retransformClasses(loaded.toArray(new Class<?>[0]));
    }

    private static ClassFileTransformer by(String way) {
        return switch (way) {
            case "visitors" -> new ByVisitors();
            case "decoration" -> new ByDecoration();
            case "advice" -> ByAdvice.transformer();
            default -> throw new IllegalArgumentException(way);
        };
    }
}
