// SPDX-License-Identifier: Apache-2.0
package io.unclosed.premain;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loads the upper floor, away from the program: its parent is the platform loader, and nobody has it as a parent. */
final class UpperLoader extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final String folder;
    private final Map<String, byte[]> files;

    UpperLoader(String folder, Map<String, byte[]> files) {
        super("unclosed", ClassLoader.getPlatformClassLoader());
        this.folder = folder;
        this.files = files;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = files.get(folder + name.replace('.', '/') + ".class");
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        byte[] bytes = files.get(folder + name);
        return bytes == null ? null : new ByteArrayInputStream(bytes);
    }
}
