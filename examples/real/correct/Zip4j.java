// SPDX-License-Identifier: Apache-2.0

import java.nio.file.Files;
import java.nio.file.Path;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.io.inputstream.ZipInputStream;

/** Zip4j: packs a file and reads it. */
public final class Zip4j {
    private Zip4j() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, Zip4j::use);
    }

    private static void use(boolean forget) throws Exception {
        Path folder = Scratch.folder("zip4j");
        Path file = Files.writeString(folder.resolve("a"), "some text");
        try (ZipFile zip = new ZipFile(folder.resolve("a.zip").toFile())) {
            zip.addFile(file.toFile());
            zip.extractAll(folder.resolve("out").toString());
        }
        ZipFile zip = new ZipFile(folder.resolve("a.zip").toFile());
        ZipInputStream in = zip.getInputStream(zip.getFileHeader("a")); // leaked ZipInputStream
        in.read();
        if (!forget) {
            in.close();
            zip.close();
        }
    }
}
