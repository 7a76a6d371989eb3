// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.model.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that nobody should read, where the agent and the command line look for some. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "no pipes with a name and no devices")
class UnfitInputIT {

    private static final List<String> SMALL = List.of("-Xmx48m");

    @TempDir
    Path folder;

    private Path pipe = Path.of("");
    private Path hole = Path.of("");

    static Stream<Jdk> jdks() {
        return Jdk.all().stream();
    }

    @BeforeEach
    void files() throws Exception {
        pipe = pipe(folder.resolve("pipe"));
        hole = folder.resolve("hole");
        try (RandomAccessFile file = new RandomAccessFile(hole.toFile(), "rw")) {
            file.setLength(200L << 20);
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void theAgentTakesThemForMistakes(Jdk jdk) throws Exception {
        for (String option : List.of("rules", "suppressions", "config")) {
            for (Path unfit : List.of(pipe, Path.of("/dev/zero"), hole)) {
                List<String> jvm = new ArrayList<>(SMALL);
                jvm.add("-javaagent:" + Jars.AGENT + "=" + option + "=" + unfit);
                Run run = Run.plain(
                        folder, jdk, Trial.of("ForgetsOne", jdk, folder).arguments(jvm));

                assertEquals(2, run.status(), run::toString);
                assertEquals("", run.out());
                assertEquals(1, run.err().lines().count(), run.err());
                assertTrue(
                        run.err().startsWith("unclosed: option " + option + ": cannot read '" + unfit + "', it is "),
                        run.err());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void theCommandLineTakesThemForMistakes(Jdk jdk) throws Exception {
        for (List<String> command : List.of(
                List.of("check", "--suppressions"),
                List.of("check", "--baseline"),
                List.of("check", "--config"),
                List.of("types", "--check"))) {
            for (Path unfit : List.of(pipe, Path.of("/dev/zero"), hole)) {
                List<String> all = new ArrayList<>(List.of(jdk.java(), "-Xmx48m", "-jar"));
                all.add(Jars.COMMAND_LINE.toString());
                all.addAll(command);
                all.add(unfit.toString());
                if (command.get(0).equals("check")) {
                    all.add(folder.toString());
                }
                Run run = Run.command(folder, all);

                assertTrue(run.status() == 2 || run.status() == 4, run::toString);
                assertEquals("", run.out());
                assertTrue(run.err().lines().allMatch(line -> line.startsWith("unclosed: ")), run.err());
            }
        }
    }

    /** Rules that somebody else brings along are no reason to stop, nor to wait, nor to fill the heap. */
    @ParameterizedTest
    @MethodSource("jdks")
    void rulesOnTheClassPathAreLeftOut(Jdk jdk) throws Exception {
        Path withPipe = Files.createDirectory(folder.resolve("with-pipe"));
        pipe(withPipe.resolve("unclosed-rules"));
        for (Path entry : List.of(withPipe, bomb(), pipe)) {
            Run run = behindItsClassPath(jdk, entry);

            Report report = run.report();
            Trial.of("ForgetsOne", jdk, folder).assertMarked(report);
            assertEquals(1, run.err().lines().count(), run.err());
            assertTrue(run.err().startsWith("unclosed: "), run.err());
            assertTrue(run.err().contains("on the class path"), run.err());
            assertTrue(run.err().contains(" is no regular file") || run.err().contains(" is longer than "), run.err());
        }
    }

    private Run behindItsClassPath(Jdk jdk, Path entry) throws Exception {
        List<String> arguments =
                new ArrayList<>(Trial.of("ForgetsOne", jdk, folder).arguments(SMALL));
        int classPath = arguments.indexOf("-cp") + 1;
        arguments.set(classPath, arguments.get(classPath) + ":" + entry);
        return Run.underAgent(Files.createTempDirectory(folder, "run"), jdk, "tests=off", arguments);
    }

    /** A gigabyte of rules in a megabyte. */
    private Path bomb() throws IOException {
        Path jar = folder.resolve("bomb.jar");
        byte[] lines = "# \n".repeat(1 << 16).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.putNextEntry(new ZipEntry("unclosed-rules"));
            for (int i = 0; i < 1500; i++) {
                out.write(lines);
            }
        }
        return jar;
    }

    private static Path pipe(Path place) throws Exception {
        assertEquals(0, new ProcessBuilder("mkfifo", place.toString()).start().waitFor());
        return place;
    }
}
