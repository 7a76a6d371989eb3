// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.unclosed.model.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs that have no descriptor or no memory left. */
class ScarcityIT {

    private static final Path SHELL = Path.of("/bin/sh");

    @TempDir
    Path folder;

    static Stream<Jdk> jdks() {
        return Jdk.all().stream();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void theAgentNeedsNoDescriptor(Jdk jdk) throws Exception {
        assumeTrue(Files.isExecutable(SHELL), "no " + SHELL + " to limit descriptors with");
        Trial trial = Trial.of("FillsDescriptors", jdk, folder);
        for (int limit : List.of(128, 256, 1024)) {
            Run plain = limited(limit, trial, "");
            assertTrue(plain.out().contains("SHA-256"), plain::toString);
            for (String cache : List.of("cache=off", "cache=on", "cache=on")) {
                Run watched = limited(limit, trial, "-javaagent:" + Jars.AGENT + "=summary=off," + cache);

                Trial.assertSame(plain, watched);
                Report report = watched.report();
                assertTrue(report.complete(), report::toString);
                trial.assertMarked(report);
                assertEquals(0, report.jvms().get(0).unexplained(), report::toString);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void whatIsFoundWithAFullHeapIsCountedExactly(Jdk jdk) throws Exception {
        Trial trial = Trial.of("FillsHeap", jdk, folder);
        // With others the program itself may end of a full heap, also without the agent.
        List<String> jvm = List.of("-Xmx32m", "-XX:+UseSerialGC");
        Run plain = trial.plain(jvm, "3");
        Run watched = trial.watched("", jvm, "3");

        assertEquals(plain.out(), watched.out());
        assertEquals(plain.status(), watched.status());
        assertEquals(plain.err(), withoutLibrary(watched.err()));
        Report report = watched.report();
        assertTrue(report.complete(), report::toString);
        trial.assertMarked(report);
        assertEquals(3 * 200, report.findings().get(0).count());
    }

    /** What the JVM says under each agent that sees classes, when it has no memory for the name of a class that it loads. */
    private static String withoutLibrary(String error) {
        return error.replaceAll("\\*\\*\\* java\\.lang\\.instrument ASSERTION FAILED [^\n]*\n", "");
    }

    private Run limited(int limit, Trial trial, String agent) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                SHELL.toString(),
                "-c",
                "ulimit -n " + limit + "; exec \"$0\" \"$@\"",
                trial.jdk().java()));
        command.addAll(trial.arguments(agent.isEmpty() ? List.of() : List.of(agent)));
        return Run.command(Files.createTempDirectory(folder, "limited"), command);
    }
}
