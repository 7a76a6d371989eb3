// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.launch;

import java.util.LinkedHashMap;
import java.util.Map;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Leaves signals to the program while it runs, so that it decides what they mean and its report is still printed.
 *
 * <p>A terminal sends Ctrl-C to the program as well as to us: we only must not die of it. Other signals that mean
 * "end" come to us alone and are passed on.
 */
@SuppressWarnings("sunapi") // The JDK has no other way to handle a signal without dying.
final class Signals implements AutoCloseable {

    private final Process process;
    private final Map<Signal, SignalHandler> before = new LinkedHashMap<>();

    private Signals(Process process) {
        this.process = process;
    }

    static Signals leaveTo(Process process) {
        Signals signals = new Signals(process);
        signals.handle("INT", signal -> {});
        signals.handle("TERM", signal -> process.destroy());
        signals.handle("HUP", signal -> process.destroy());
        return signals;
    }

    /** Waits until the program ends. */
    int exitStatus() {
        while (true) {
            try {
                return process.waitFor();
            } catch (InterruptedException e) {
                // Nobody interrupts this thread, and to stop waiting would lose the program's report.
                continue;
            }
        }
    }

    @Override
    public void close() {
        before.forEach(Signal::handle);
    }

    private void handle(String name, SignalHandler handler) {
        try {
            Signal signal = new Signal(name);
            before.put(signal, Signal.handle(signal, handler));
        } catch (IllegalArgumentException e) {
            // This system does not have the signal, or its JVM keeps it.
        }
    }
}
