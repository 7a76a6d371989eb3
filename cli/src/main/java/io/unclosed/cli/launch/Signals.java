// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.launch;

import java.lang.reflect.Proxy;

/**
 * Leaves signals to the program while it runs, so that it decides what they mean and its report is still printed.
 *
 * <p>A terminal sends Ctrl-C to the program as well as to us: we only must not die of it. Other signals that mean
 * "end" come to us alone and are passed on.
 */
final class Signals {

    private Signals() {}

    /** From now on, for good: when the program has ended, little is left to interrupt. */
    static void leaveTo(Process process) {
        handle("INT", () -> {});
        handle("TERM", process::destroy);
        handle("HUP", process::destroy);
    }

    /**
     * By reflection, because javac has a warning for this class that nothing switches off, and the JDK no other way to
     * handle a signal without dying.
     */
    private static void handle(String name, Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object proxy =
                    Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, (self, method, a) -> {
                        action.run();
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
        } catch (ReflectiveOperationException e) {
            // This system does not have the signal, its JVM keeps it, or the JDK was built without jdk.unsupported.
        }
    }
}
