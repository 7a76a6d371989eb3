// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.instrument;

import java.lang.instrument.Instrumentation;
import java.lang.ref.Reference;
import java.util.function.Supplier;

/**
 * All classes that are loaded. Where the JVM has no memory for the answer, it also complains on standard error (JPLISAgent.c). So
 * twice the room of the last answer is asked for first, and the failure is an ordinary one. One thread only.
 */
final class LoadedClasses implements Supplier<Class<?>[]> {

    private final Instrumentation instrumentation;
    private int last;

    LoadedClasses(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
    }

    @Override
    public Class<?>[] get() {
        askForRoom(2 * last + 1);
        Class<?>[] loaded = instrumentation.getAllLoadedClasses();
        last = loaded.length;
        return loaded;
    }

    private static void askForRoom(int references) {
        Object[] room = new Object[references];
        try {
            room[room.length / 2] = room;
        } finally {
            Reference.reachabilityFence(room); // or the JVM would find out that it is not needed
        }
    }
}
