// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the operating system says this process holds, without asking the agent and without a collection. */
final class Descriptors {
    private static final Path OPEN = Path.of("/proc/self/fd");

    private Descriptors() { }

    /** Prints how many open descriptors point at something whose name holds the text, where there is a /proc. */
    static void report(String text) throws IOException {
        if (!Boolean.getBoolean("verify") || !Files.isDirectory(OPEN)) {
            return;
        }
        try (Stream<Path> all = Files.list(OPEN)) {
            System.out.println("held: " + all.filter(fd -> target(fd).contains(text)).count() + " descriptors");
        }
    }

    /** Prints whether the resident memory of this process is larger than before, in whole megabytes. */
    static void reportMemory(long before) throws IOException {
        if (Boolean.getBoolean("verify") && before > 0) {
            System.out.println("held: " + (resident() - before) / 1024 + " MB more than before");
        }
    }

    /** Resident memory in kB, or 0 where there is no /proc. */
    static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", ""));
            }
        }
        return 0;
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
