// SPDX-License-Identifier: Apache-2.0

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.Tika;
import org.apache.tika.io.TikaInputStream;

/** Tika: the type and the text of a file. */
public final class TikaParser {
    private TikaParser() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, TikaParser::use);
    }

    private static void use(boolean forget) throws Exception {
        Path file = Files.writeString(Scratch.folder("tika").resolve("a.txt"), "some text");
        Tika tika = new Tika();
        tika.detect(file);
        tika.parseToString(file);
        TikaInputStream in = TikaInputStream.get(file); // leaked FileChannel
        tika.detect(in);
        if (!forget) {
            in.close();
        }
    }
}
