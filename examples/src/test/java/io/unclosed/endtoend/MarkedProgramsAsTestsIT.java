// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.unclosed.report.journal.NoReportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A marked program that a test of the JUnit Platform runs is told the same as one that runs alone. */
class MarkedProgramsAsTestsIT {

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> reportsExactlyTheMarkedLines() throws IOException {
        List<MarkedProgram> programs = MarkedProgram.all();
        return Jdk.all().stream()
                .flatMap(jdk -> programs.stream()
                        .filter(program -> program.jdks().include(jdk))
                        .map(program -> dynamicTest(program + " on " + jdk, () -> check(program, jdk))));
    }

    private void check(MarkedProgram program, Jdk jdk) throws IOException, InterruptedException, NoReportException {
        List<String> options = new ArrayList<>(program.jvmOptions(jdk));
        options.add("-Dio.unclosed.program=" + program.mainClass());
        Console console = new Console("6.1.3", "io.unclosed.tested.RunsProgram", List.of(Path.of("target/classes")));

        Run run = Run.underAgent(
                Files.createTempDirectory(folder, "test"),
                jdk,
                program.agentOptions(),
                console.arguments(options.toArray(new String[0])));

        assertEquals(
                "",
                run.err().lines().filter(line -> line.startsWith("unclosed: ")).collect(joining("\n")));
        String counts = Console.counts(run); // none where the program ended the JVM
        assertTrue(counts.isEmpty() || counts.endsWith("1 tests successful, 0 tests failed"), run::out);
        program.assertMarked(jdk, run.report());
    }
}
