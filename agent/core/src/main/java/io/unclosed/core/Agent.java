// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core;

import io.unclosed.core.bootstrap.BootstrapClasses;
import io.unclosed.core.options.OptionException;
import io.unclosed.core.options.Options;
import io.unclosed.core.output.StandardError;
import java.lang.instrument.Instrumentation;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Starts the agent, in the order that its class loaders need. */
public final class Agent {

    private static final int USAGE = 2;

    private Agent() {}

    /**
     * Called once by {@code premain}, by reflection.
     *
     * @param options as written behind {@code -javaagent:unclosed-agent.jar=}
     */
    public static void start(String options, Instrumentation instrumentation) throws ReflectiveOperationException {
        try {
            Options parsed = Options.parse(options);
            Setup setup = Setup.of(parsed, checksum());
            BootstrapClasses.lay(instrumentation, groundClasses());
            // From here on bootstrap classes can be linked; AgentRuntime is the first that names one.
            AgentRuntime.start(setup, instrumentation);
        } catch (OptionException e) {
            StandardError.say(e.getMessage());
            Runtime.getRuntime().halt(USAGE);
        }
    }

    /** The loader of this class holds them; its own type belongs to the door and cannot be named here. */
    @SuppressWarnings("unchecked")
    private static Map<String, byte[]> groundClasses() {
        return ((Supplier<Map<String, byte[]>>) Agent.class.getClassLoader()).get();
    }

    /** Of the jar that the loader of this class reads. */
    private static long checksum() {
        return ((LongSupplier) Agent.class.getClassLoader()).getAsLong();
    }
}
