// SPDX-License-Identifier: Apache-2.0
package io.unclosed.premain;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Reads the agent jar at start and closes it, so that the agent itself leaves nothing open and reads no file later, on a
 * thread of the program.
 */
final class JarRooms {

    private JarRooms() {}

    /** All files below a folder of a jar, by their names in that folder. */
    static Map<String, byte[]> read(File jar, String folder) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (JarFile file = new JarFile(jar, false)) {
            for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                String name = entry.getName();
                if (name.startsWith(folder) && !entry.isDirectory()) {
                    try (InputStream in = file.getInputStream(entry)) {
                        files.put(name.substring(folder.length()), in.readAllBytes());
                    }
                }
            }
        }
        return files;
    }
}
