// SPDX-License-Identifier: Apache-2.0

import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** SnakeYAML: writes and reads a file. */
public final class SnakeYaml {
    private SnakeYaml() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, SnakeYaml::use);
    }

    private static void use(boolean forget) throws Exception {
        Path file = Scratch.folder("yaml").resolve("a.yaml");
        try (Writer writer = Files.newBufferedWriter(file)) {
            new Yaml().dump(Map.of("a", 1), writer);
        }
        Reader reader = Files.newBufferedReader(file); // leaked FileChannel
        new Yaml().load(reader);
        if (!forget) {
            reader.close();
        }
    }
}
