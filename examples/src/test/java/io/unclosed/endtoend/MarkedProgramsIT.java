// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.unclosed.report.journal.NoReportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is reported equals what is marked, line for line, whether all stacks are taken or the first ones of each type; and
 * the program runs as it does without the agent.
 */
class MarkedProgramsIT {

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> reportsExactlyTheMarkedLines() throws IOException {
        List<MarkedProgram> programs = MarkedProgram.all();
        List<Jdk> jdks = Jdk.all();
        System.out.println("ring 3 runs on " + jdks);
        return jdks.stream()
                .flatMap(jdk -> programs.stream()
                        .filter(program -> program.jdks().include(jdk))
                        .map(program -> dynamicTest(program + " on " + jdk, () -> check(program, jdk))));
    }

    private void check(MarkedProgram program, Jdk jdk) throws IOException, InterruptedException, NoReportException {
        List<String> arguments = arguments(program, jdk);
        Run plain = Run.plain(Files.createTempDirectory(folder, "plain"), jdk, arguments);
        assertFalse(plain.err().contains("Exception in thread"), plain::err);
        Run watched =
                Run.underAgent(Files.createTempDirectory(folder, "watched"), jdk, program.agentOptions(), arguments);
        assertEquals(plain.err(), watched.err(), "standard error");
        assertEquals(plain.out(), watched.out(), "standard output");
        assertEquals(plain.status(), watched.status(), "exit status");
        program.assertMarked(jdk, watched.report());
        String sampled = program.agentOptions() + (program.agentOptions().isEmpty() ? "" : ",") + "stacks=sampled";
        program.assertMarked(
                jdk,
                Run.underAgent(Files.createTempDirectory(folder, "sampled"), jdk, sampled, arguments)
                        .report());
    }

    private static List<String> arguments(MarkedProgram program, Jdk jdk) {
        List<String> arguments = program.jvmOptions(jdk);
        String classPath = Path.of("target/classes").toAbsolutePath()
                + java.io.File.pathSeparator
                + Path.of("target/test-classes").toAbsolutePath();
        arguments.addAll(List.of("-cp", classPath, program.mainClass()));
        return arguments;
    }
}
