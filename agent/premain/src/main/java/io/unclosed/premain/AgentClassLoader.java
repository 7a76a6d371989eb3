// SPDX-License-Identifier: Apache-2.0
package io.unclosed.premain;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.ProtectionDomain;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Loads the agent, away from the program: its parent is the platform loader, and no loader has it as a parent.
 *
 * <p>It also supplies the class files of the bootstrap classes, by class name, to the agent, which defines them, and the checksum of
 * the agent jar.
 */
final class AgentClassLoader extends ClassLoader implements Supplier<Map<String, byte[]>>, LongSupplier {

    private static final String AGENT = "agent/";
    private static final String BOOTSTRAP = "bootstrap/";
    private static final String CLASS = ".class";

    static {
        registerAsParallelCapable();
    }

    private final AgentJar jar;

    /** The jar's, so that a policy's grants to it apply to all of its classes. */
    private final ProtectionDomain domain = AgentClassLoader.class.getProtectionDomain();

    AgentClassLoader(AgentJar jar, ClassLoader platform) {
        super(platform);
        this.jar = jar;
    }

    /** Tells other agents and tools whose loader this is. It overrides a method that Java 8, for which this is compiled, lacks. */
    public String getName() {
        return "unclosed";
    }

    @Override
    public Map<String, byte[]> get() {
        Map<String, byte[]> classes = new HashMap<>();
        for (String name : jar.names()) {
            if (name.startsWith(BOOTSTRAP) && name.endsWith(CLASS)) {
                String path = name.substring(BOOTSTRAP.length(), name.length() - CLASS.length());
                byte[] bytes = jar.file(name);
                if (bytes != null) {
                    classes.put(path.replace('/', '.'), bytes);
                }
            }
        }
        return classes;
    }

    @Override
    public long getAsLong() {
        return jar.checksum();
    }

    /** The agent's own classes first: no parent has them, and asking each of them takes longer than loading one here. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith("java.")) {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded != null) {
                    return loaded;
                }
                byte[] bytes = bytes(name);
                if (bytes != null) {
                    return defineClass(name, bytes, 0, bytes.length, domain);
                }
            }
        }
        return super.loadClass(name, resolve);
    }

    private byte @Nullable [] bytes(String className) {
        return jar.file(AGENT + className.replace('.', '/') + CLASS);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        byte[] bytes = jar.file(AGENT + name);
        return bytes == null ? null : new ByteArrayInputStream(bytes);
    }
}
