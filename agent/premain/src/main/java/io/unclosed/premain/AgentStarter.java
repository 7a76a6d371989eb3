// SPDX-License-Identifier: Apache-2.0
package io.unclosed.premain;

import java.io.File;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.net.URISyntaxException;

/** Makes the agent's class loader and hands over to the agent. */
final class AgentStarter {

    private AgentStarter() {}

    /** Called by {@code Premain}, by reflection. */
    static void open(String options, Instrumentation instrumentation)
            throws IOException, URISyntaxException, ReflectiveOperationException {
        File jar = new File(AgentStarter.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        ClassLoader agent = new AgentClassLoader(AgentJar.read(jar), platform());
        agent.loadClass("io.unclosed.core.Agent")
                .getMethod("start", String.class, Instrumentation.class)
                .invoke(null, options, instrumentation);
    }

    /**
     * Java 8, for which this is compiled, has no platform class loader; it is never asked here.
     *
     * <p>By reflection only where the system loader is not the JDK's own: the JVM would read the annotations of the method, and
     * make a proxy for them, which costs a start 50 classes.
     */
    private static ClassLoader platform() throws ReflectiveOperationException {
        ClassLoader parent = ClassLoader.getSystemClassLoader().getParent();
        if (parent != null
                && parent.getClass().getName().equals("jdk.internal.loader.ClassLoaders$PlatformClassLoader")) {
            return parent;
        }
        return (ClassLoader)
                ClassLoader.class.getMethod("getPlatformClassLoader").invoke(null);
    }
}
