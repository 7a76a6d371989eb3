// SPDX-License-Identifier: Apache-2.0

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Jackson: writes and reads a file, whole and in pieces. */
public final class JacksonJson {
    private JacksonJson() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, JacksonJson::use);
    }

    private static void use(boolean forget) throws IOException {
        Path file = Scratch.folder("jackson").resolve("a.json");
        ObjectMapper mapper = new ObjectMapper();
        mapper.writeValue(file.toFile(), Map.of("a", 1));
        mapper.readValue(file.toFile(), Map.class);
        mapper.readTree(file.toFile());
        try (SequenceWriter writer = mapper.writer().writeValues(file.resolveSibling("b.json").toFile())) {
            writer.write(Map.of("b", 2));
        }
        JsonParser parser = mapper.getFactory().createParser(file.toFile()); // leaked FileInputStream
        parser.nextToken();
        if (!forget) {
            parser.close();
        }
    }
}
