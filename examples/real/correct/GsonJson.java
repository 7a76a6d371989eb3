// SPDX-License-Identifier: Apache-2.0

import com.google.gson.Gson;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Gson: writes and reads a file. */
public final class GsonJson {
    private GsonJson() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, GsonJson::use);
    }

    private static void use(boolean forget) throws IOException {
        Path file = Scratch.folder("gson").resolve("a.json");
        try (Writer writer = Files.newBufferedWriter(file)) {
            new Gson().toJson(Map.of("a", 1), writer);
        }
        JsonReader reader = new JsonReader(Files.newBufferedReader(file)); // leaked FileChannel
        new Gson().fromJson(reader, Map.class);
        if (!forget) {
            reader.close();
        }
    }
}
