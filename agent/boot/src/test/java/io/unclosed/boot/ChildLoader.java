// SPDX-License-Identifier: Apache-2.0
package io.unclosed.boot;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Defines one class of the test class path itself. */
final class ChildLoader extends ClassLoader {

    private final String own;

    ChildLoader(String own) {
        super(ChildLoader.class.getClassLoader());
        this.own = own;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.equals(own)) {
            return super.loadClass(name, resolve);
        }
        String file = name.replace('.', '/') + ".class";
        try (InputStream in = Objects.requireNonNull(getParent().getResourceAsStream(file))) {
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
