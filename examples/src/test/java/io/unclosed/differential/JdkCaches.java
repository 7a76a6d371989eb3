// SPDX-License-Identifier: Apache-2.0
package io.unclosed.differential;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;

/**
 * What the JDK keeps open of what a program gave back, and rightly so: idle HTTP connections, and the jars behind {@code
 * jar:} URLs. It is closed before descriptors are counted, so that what is left is the program's.
 *
 * <p>Needs {@code --add-opens} for the two packages.
 */
final class JdkCaches {

    private final Map<?, ?> connections;
    private final Map<?, ?> jars;
    private final Object lockOfJars;

    JdkCaches() throws ReflectiveOperationException {
        connections = (Map<?, ?>) value(Class.forName("sun.net.www.http.HttpClient"), "kac");
        Class<?> factory = Class.forName("sun.net.www.protocol.jar.JarFileFactory");
        jars = (Map<?, ?>) value(factory, "fileCache");
        lockOfJars = value(factory, "instance");
    }

    void empty() throws ReflectiveOperationException, IOException {
        for (Object idle : new ArrayList<>(connections.values())) {
            for (Object entry : new ArrayList<>((Collection<?>) idle)) {
                Object client = field(entry.getClass(), "hc").get(entry);
                Method close = client.getClass().getMethod("closeServer");
                close.setAccessible(true);
                close.invoke(client);
            }
        }
        connections.clear();
        List<Object> kept;
        synchronized (lockOfJars) {
            kept = new ArrayList<>(new HashMap<>(jars).values());
        }
        for (Object jar : kept) {
            ((JarFile) jar).close();
        }
    }

    private static Object value(Class<?> type, String name) throws ReflectiveOperationException {
        return field(type, name).get(null);
    }

    private static Field field(Class<?> type, String name) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
