// SPDX-License-Identifier: Apache-2.0

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.CharConversionException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens JSON files by name. One in two starts with a byte order mark that Jackson refuses. */
public final class JacksonBrokenFile {
    public static void main(String[] args) throws Exception {
        Path good = Files.write(Path.of("good.json"), "{\"answer\":42}".getBytes());
        Path broken = Files.write(Path.of("broken.json"), new byte[] {0, 0, (byte) 0xFF, (byte) 0xFE, 0, 0, 0, '1'});
        JsonFactory factory = new JsonFactory();
        int answers = 0;
        int refused = 0;
        for (int i = 0; i < 20; i++) {
            try (JsonParser parser = factory.createParser(good.toFile())) {
                while (parser.nextToken() != null) {
                    answers += parser.hasTokenId(7) ? 1 : 0;
                }
            }
            try (JsonParser parser = factory.createParser(broken.toFile())) {
                parser.nextToken();
            } catch (CharConversionException expected) {
                refused++;
            }
        }
        System.out.println("answers: " + answers + ", refused: " + refused);
        Descriptors.report(".json");
    }
}
