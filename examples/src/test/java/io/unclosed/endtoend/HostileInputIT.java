// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A folder of files that no agent wrote, read in 64 MB: a line for each, the right exit code, and the good one is shown. */
@ParameterizedClass
@MethodSource("io.unclosed.endtoend.Jdk#all")
class HostileInputIT {

    private static final String HEADER = "{\"format\":\"unclosed-journal\",\"version\":1,\"agent\":\"0.1.0\",\"pid\":1,"
            + "\"start\":\"2026-11-23T18:03:10Z\",\"java\":\"17\",\"main\":\"a.Main\"}\n";

    private static final String END = "{\"end\":\"2026-11-23T18:03:20Z\",\"watched\":3}\n";

    private final Jdk jdk;

    @TempDir
    Path folder;

    private Path journals = Path.of("");

    HostileInputIT(Jdk jdk) {
        this.jdk = jdk;
    }

    @BeforeEach
    void files() throws IOException, InterruptedException {
        journals = Files.createDirectory(folder.resolve("journals"));
        write("a-good.jsonl", HEADER + finding(1) + END);
        Files.createDirectory(journals.resolve("b-folder.jsonl"));
        sparse("c-nuls.jsonl", "");
        sparse("d-line.jsonl", HEADER + "{\"notice\":\"");
        write("e-nested.jsonl", HEADER + "[".repeat(3_000_000) + "\n" + END);
        write("f-objects.jsonl", HEADER + "{\"x\":[" + "{},".repeat(1_200_000) + "{}]}\n" + END);
        write("g-version.jsonl", HEADER.replace("\"version\":1", "\"version\":7"));
        write("h-twice.jsonl", HEADER + finding(1).replace("\"count\":1", "\"count\":1,\"count\":1") + END);
        Files.createSymbolicLink(journals.resolve("i-loop.jsonl"), journals.resolve("i-loop.jsonl"));
        new ProcessBuilder("mkfifo", journals.resolve("j-pipe.jsonl").toString())
                .start()
                .waitFor();
        manyFindings("k-many.jsonl", 100_000);
        write("l-torn.jsonl", HEADER + finding(1) + "{\"upd");
        write("m-empty.jsonl", "");
    }

    @Test
    void eachBadFileIsOneLineAndTheGoodOneIsRead() throws Exception {
        Run run = unclosed("report", journals.toString());

        assertEquals(5, run.status(), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.out().contains("LEAKED  2 × java.io.FileInputStream"), run.out());
        List<String> problems = run.out()
                .lines()
                .filter(line -> line.startsWith("incomplete: "))
                .toList();
        for (String name : List.of("b-", "c-", "d-", "e-", "f-", "g-", "h-", "i-", "j-", "k-", "l-", "m-")) {
            assertEquals(
                    1, problems.stream().filter(line -> line.contains(name)).count(), name + " in " + run.out());
        }
        assertEquals(12, problems.size(), run.out());
        assertFalse(run.out().contains("a-good.jsonl:"), run.out());
    }

    @Test
    void aBadFileAloneIsNoReport() throws Exception {
        Run run = unclosed("check", journals.resolve("c-nuls.jsonl").toString());

        assertEquals(4, run.status(), run.err());
        assertEquals("", run.out());
        assertTrue(run.err().lines().allMatch(line -> line.startsWith("unclosed: ")), run.err());
    }

    private Run unclosed(String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(jdk.java(), "-Xmx64m", "-Dstdout.encoding=UTF-8", "-Dfile.encoding=UTF-8"));
        command.addAll(List.of("-Dsun.stdout.encoding=UTF-8", "-jar", Jars.COMMAND_LINE.toString()));
        command.addAll(Arrays.asList(arguments));
        return Run.command(folder, command);
    }

    private void manyFindings(String name, int count) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(journals.resolve(name))) {
            out.write(HEADER);
            for (int number = 1; number <= count; number++) {
                out.write(finding(number));
            }
            out.write(END);
        }
    }

    private static String finding(int number) {
        return "{\"finding\":" + number + ",\"fingerprint\":\"9c1185a5c5e9fc54\",\"verdict\":\"leaked\","
                + "\"type\":\"java.io.FileInputStream\",\"closer\":\"close()\",\"culprit\":0,"
                + "\"frames\":[{\"class\":\"a.Main\",\"method\":\"main\",\"file\":\"Main.java\",\"line\":" + number
                + "}],"
                + "\"thread\":\"main\",\"first\":\"2026-11-23T18:03:11Z\",\"last\":\"2026-11-23T18:03:11Z\",\"count\":1,"
                + "\"examples\":[]}\n";
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(journals.resolve(name), text);
    }

    /** Two gigabytes that take no room on the disk. */
    private void sparse(String name, String start) throws IOException {
        write(name, start);
        try (RandomAccessFile hole = new RandomAccessFile(journals.resolve(name).toFile(), "rw")) {
            hole.setLength(2L << 30);
        }
    }
}
