// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

// jdk: 22..

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/** Memory of java.lang.foreign; by reflection, because this is compiled for older JDKs. */
public final class Arenas {

    private static final List<Object> HELD = new ArrayList<>();

    private Arenas() {}

    public static void main(String[] arguments) throws Exception {
        Class<?> arena = Class.forName("java.lang.foreign.Arena");
        Method confined = arena.getMethod("ofConfined");
        Method shared = arena.getMethod("ofShared");
        confined.invoke(null); // leaked Arena
        shared.invoke(null); // leaked Arena
        HELD.add(shared.invoke(null)); // open Arena
        ((AutoCloseable) confined.invoke(null)).close();
        arena.getMethod("ofAuto").invoke(null);
        arena.getMethod("global").invoke(null);
        System.out.println("done");
    }
}
