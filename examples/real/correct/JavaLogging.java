// SPDX-License-Identifier: Apache-2.0

import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Logger;

/** java.util.logging: one handler that the LogManager closes at the end, and one of the program's. */
public final class JavaLogging {
    private static final Logger LOGGER = Logger.getLogger("a");

    private JavaLogging() {}

    public static void main(String[] args) throws Exception {
        Path folder = Scratch.folder("logging");
        LOGGER.setUseParentHandlers(false);
        LOGGER.addHandler(new FileHandler(folder.resolve("a.log").toString()));
        LOGGER.info("some text");
        FileHandler own = new FileHandler(folder.resolve("b.log").toString()); // leaked FileHandler
        if (args.length == 0) {
            own.close();
        }
        System.out.println("done");
    }
}
