// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.jar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** The jar that was built. */
record BuiltAgentJar(Path path, Manifest manifest, Map<String, byte[]> files, List<JarEntry> entries) {

    static BuiltAgentJar read() throws IOException {
        Path path = Path.of("target", "unclosed-agent.jar").toAbsolutePath();
        Map<String, byte[]> files = new TreeMap<>();
        try (JarFile jar = new JarFile(path.toFile())) {
            List<JarEntry> entries = Collections.list(jar.entries());
            for (JarEntry entry : entries) {
                try (InputStream in = jar.getInputStream(entry)) {
                    if (!entry.isDirectory()) {
                        files.put(entry.getName(), in.readAllBytes());
                    }
                }
            }
            return new BuiltAgentJar(path, jar.getManifest(), files, entries);
        }
    }

    /** Class files below a folder, by their path behind it. */
    Map<String, byte[]> classes(String folder) {
        Map<String, byte[]> classes = new TreeMap<>();
        files.forEach((name, bytes) -> {
            if (name.startsWith(folder) && name.endsWith(".class")) {
                classes.put(name.substring(folder.length()), bytes);
            }
        });
        return classes;
    }
}
