// SPDX-License-Identifier: Apache-2.0

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** slf4j-simple that logs into a file, which is open as long as the program runs. */
public final class Slf4jSimple {
    private Slf4jSimple() {}

    public static void main(String[] args) throws IOException {
        Path file = Scratch.folder("slf4j").resolve("a.log");
        System.setProperty("org.slf4j.simpleLogger.logFile", file.toString());
        LoggerFactory.getLogger("a").info("some text");
        FileInputStream in = new FileInputStream(file.toFile()); // leaked FileInputStream
        in.read();
        if (args.length == 0) {
            in.close();
        }
        if (Files.size(file) == 0) {
            throw new AssertionError();
        }
        System.out.println("done");
    }
}
