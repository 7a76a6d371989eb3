// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

// jdk: 25..
// jvm: --enable-preview
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Scopes of structured tasks, a preview. */
public final class Scopes {

    private static final List<Object> HELD = new ArrayList<>();

    private Scopes() {}

    public static void main(String[] arguments) throws Exception {
        Class<?> type = Class.forName("java.util.concurrent.StructuredTaskScope");
        AutoCloseable closed = (AutoCloseable) type.getMethod("open").invoke(null);
        try (closed) {
            HELD.add(type.getMethod("fork", Callable.class).invoke(closed, (Callable<Integer>) () -> 1));
            HELD.add(type.getMethod("join").invoke(closed) == null);
        }
        HELD.add(type.getMethod("open").invoke(null)); // open StructuredTaskScope
        System.out.println("done");
        System.exit(0);
    }
}
