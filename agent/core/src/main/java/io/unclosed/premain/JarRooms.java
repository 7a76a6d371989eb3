// SPDX-License-Identifier: Apache-2.0
package io.unclosed.premain;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Reads the agent jar once and closes it, so that the agent itself leaves nothing open and reads no file later, on a
 * thread of the program.
 */
final class JarRooms {

    private JarRooms() {}

    /** All files below some folders of a jar, by their names in it. */
    static Map<String, byte[]> read(File jar, String... folders) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (JarFile file = new JarFile(jar, false)) {
            for (JarEntry entry : java.util.Collections.list(file.entries())) {
                if (!entry.isDirectory() && List.of(folders).stream().anyMatch(entry.getName()::startsWith)) {
                    try (InputStream in = file.getInputStream(entry)) {
                        files.put(entry.getName(), in.readAllBytes());
                    }
                }
            }
        }
        return files;
    }

    /** The class files below a folder, by class name. */
    static Map<String, byte[]> classes(Map<String, byte[]> files, String folder) {
        Map<String, byte[]> classes = new HashMap<>();
        files.forEach((name, bytes) -> {
            if (name.startsWith(folder) && name.endsWith(".class")) {
                String path = name.substring(folder.length(), name.length() - ".class".length());
                classes.put(path.replace('/', '.'), bytes);
            }
        });
        return classes;
    }
}
