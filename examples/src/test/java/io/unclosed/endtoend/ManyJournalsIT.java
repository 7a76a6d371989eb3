// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reading costs grows with what was found, and hardly with the journals. */
class ManyJournalsIT {

    private static final int JOURNALS = 12_000;
    private static final int SAMPLES = 25;
    private static final int UPDATES = 200_000;

    @TempDir
    Path folder;

    /** With their samples they would take more than twice this heap. */
    @Test
    void thousandsOfJournalsFitIntoASmallHeap() throws Exception {
        Path many = Files.createDirectory(folder.resolve("many"));
        String rest = finding() + samples() + end();
        for (int i = 1; i <= JOURNALS; i++) {
            Files.writeString(many.resolve("20261123T180310Z-" + i + ".jsonl"), header(i) + rest);
        }
        for (Jdk jdk : Jdk.all()) {
            Run run = check(jdk, many);

            assertEquals(3, run.status(), run.err());
            assertEquals("", run.err());
            assertTrue(run.out().contains("LEAKED  " + JOURNALS + " × java.io.FileInputStream"), run.out());
            assertTrue(run.out().contains(" in " + JOURNALS + " JVMs"), run.out());
        }
    }

    @Test
    void aLongJournalFitsIntoASmallHeap() throws Exception {
        Path file = folder.resolve("long.jsonl");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(header(1) + finding());
            for (int count = 2; count <= UPDATES; count++) {
                out.write("{\"update\":1," + counted(count) + "}\n");
            }
            out.write(end());
        }
        for (Jdk jdk : Jdk.all()) {
            Run run = check(jdk, file);

            assertEquals(3, run.status(), run.err());
            assertTrue(run.out().contains("LEAKED  " + UPDATES + " × java.io.FileInputStream"), run.out());
        }
    }

    private Run check(Jdk jdk, Path path) throws Exception {
        List<String> command = new ArrayList<>(List.of(jdk.java(), "-Xmx64m", "-XX:+UseSerialGC"));
        command.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8", "-Dfile.encoding=UTF-8"));
        command.addAll(List.of("-jar", Jars.COMMAND_LINE.toString(), "check", path.toString()));
        return Run.command(folder, command);
    }

    private static String header(int pid) {
        return "{\"format\":\"unclosed-journal\",\"version\":1,\"agent\":\"0.1.0\",\"pid\":" + pid
                + ",\"start\":\"2026-11-23T18:03:10Z\",\"java\":\"17\",\"main\":\"a.Main\"}\n";
    }

    private static String finding() {
        return "{\"finding\":1,\"fingerprint\":\"9c1185a5c5e9fc54\",\"verdict\":\"leaked\","
                + "\"type\":\"java.io.FileInputStream\",\"closer\":\"close()\",\"culprit\":0,"
                + "\"frames\":[{\"class\":\"a.Main\",\"method\":\"main\",\"file\":\"Main.java\",\"line\":7}],"
                + "\"thread\":\"main\"," + counted(1) + "}\n";
    }

    private static String counted(int count) {
        return "\"first\":\"2026-11-23T18:03:11.000Z\",\"last\":\"2026-11-23T18:03:11.000Z\",\"count\":" + count
                + ",\"examples\":[{\"detail\":\"/data/" + count
                + ".csv\",\"class\":\"java.io.FileInputStream\",\"thread\":\"main\",\"opened\":\"2026-11-23T18:03:11.000Z\"}]";
    }

    private static String samples() {
        StringBuilder samples = new StringBuilder();
        for (int second = 10; second < 10 + SAMPLES; second++) {
            samples.append("{\"sample\":\"2026-11-23T18:03:" + second + ".000Z\",\"open\":"
                    + "{\"java.io.FileInputStream\":7,\"java.net.Socket\":3,\"java.util.zip.ZipFile\":2}}\n");
        }
        return samples.toString();
    }

    private static String end() {
        return "{\"end\":\"2026-11-23T18:03:50.000Z\",\"watched\":3}\n";
    }
}
