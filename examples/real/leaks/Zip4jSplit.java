// SPDX-License-Identifier: Apache-2.0

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import net.lingala.zip4j.ZipFile;

/** Lists and extracts a zip that is cut in two the way 7-Zip does it, again and again. */
public final class Zip4jSplit {
    public static void main(String[] args) throws Exception {
        Path folder = Path.of("").toAbsolutePath();
        Path hello = Files.write(folder.resolve("hello.txt"), "hello, split world\n".getBytes(StandardCharsets.UTF_8));
        try (ZipFile zip = new ZipFile(folder.resolve("whole.zip").toFile())) {
            zip.addFile(hello.toFile());
        }
        byte[] whole = Files.readAllBytes(folder.resolve("whole.zip"));
        int cut = whole.length * 2 / 3; // the last part is the smaller one
        Files.write(folder.resolve("split.zip.001"), Arrays.copyOfRange(whole, 0, cut));
        Files.write(folder.resolve("split.zip.002"), Arrays.copyOfRange(whole, cut, whole.length));
        int entries = 0;
        for (int i = 0; i < 20; i++) {
            try (ZipFile zip = new ZipFile(folder.resolve("split.zip.001").toFile())) {
                entries += zip.getFileHeaders().size();
                zip.extractAll(folder.resolve("out").toString());
            }
        }
        System.out.println("entries: " + entries + ", " + Files.readString(folder.resolve("out/hello.txt")).strip());
        Descriptors.report("split.zip.002");
    }
}
