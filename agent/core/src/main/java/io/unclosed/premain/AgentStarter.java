// SPDX-License-Identifier: Apache-2.0
package io.unclosed.premain;

import java.io.File;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.net.URISyntaxException;

/** Makes the agent's class loader and hands over to the agent. */
final class AgentStarter {

    private AgentStarter() {}

    /** Called by {@link Premain}, by reflection. */
    static void open(String options, Instrumentation instrumentation)
            throws IOException, URISyntaxException, ReflectiveOperationException {
        File jar = new File(AgentStarter.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        ClassLoader upper = new AgentClassLoader(AgentJar.read(jar));
        upper.loadClass("io.unclosed.core.Agent")
                .getMethod("start", String.class, Instrumentation.class)
                .invoke(null, options, instrumentation);
    }
}
