// SPDX-License-Identifier: Apache-2.0
package io.unclosed.premain;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Loads the upper floor, away from the program: its parent is the platform loader, and nobody has it as a parent.
 *
 * <p>Supplies the class files of the ground floor, by class name, to the upper floor, which lays it.
 */
final class UpperLoader extends ClassLoader implements Supplier<Map<String, byte[]>> {

    private static final String CLASS = ".class";

    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> ground;
    private final Map<String, byte[]> upper;

    UpperLoader(Map<String, byte[]> ground, Map<String, byte[]> upper) {
        super("unclosed", ClassLoader.getPlatformClassLoader());
        this.ground = ground;
        this.upper = upper;
    }

    @Override
    public Map<String, byte[]> get() {
        Map<String, byte[]> classes = new HashMap<>();
        for (Map.Entry<String, byte[]> file : ground.entrySet()) {
            String name = file.getKey();
            if (name.endsWith(CLASS)) {
                String path = name.substring(0, name.length() - CLASS.length());
                classes.put(path.replace('/', '.'), file.getValue());
            }
        }
        return classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = upper.get(name.replace('.', '/') + CLASS);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        byte[] bytes = upper.get(name);
        return bytes == null ? null : new ByteArrayInputStream(bytes);
    }
}
