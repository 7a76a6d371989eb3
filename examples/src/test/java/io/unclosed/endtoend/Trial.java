// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.model.Report;
import io.unclosed.report.journal.NoReportException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A marked program that is run with and without the agent on one JDK. */
record Trial(MarkedProgram program, Jdk jdk, Path folder) {

    private static final Path SOURCES = Path.of("src/test/java");

    /** A program of {@code io.unclosed.misbehaving}. */
    static Trial of(String name, Jdk jdk, Path folder) throws IOException {
        return of("io.unclosed.misbehaving", name, jdk, folder);
    }

    static Trial of(String packageName, String name, Jdk jdk, Path folder) throws IOException {
        MarkedProgram program = MarkedProgram.in(SOURCES, packageName).stream()
                .filter(candidate -> candidate.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no program " + packageName + "." + name));
        return new Trial(program, jdk, folder);
    }

    /** Everything that tests of ours compile against. */
    static String classPath() {
        return String.join(
                File.pathSeparator,
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList());
    }

    /** What stands behind {@code java}, and behind the agent. */
    List<String> arguments(List<String> jvm, String... arguments) {
        List<String> all = new ArrayList<>(jvm);
        all.addAll(List.of("-cp", classPath(), program.mainClass()));
        all.addAll(List.of(arguments));
        return all;
    }

    Run plain(List<String> jvm, String... arguments) throws IOException, InterruptedException {
        return Run.plain(Files.createTempDirectory(folder, "plain"), jdk, arguments(jvm, arguments));
    }

    /** @param options of the agent, on top of the program's own and a silent end */
    Run watched(String options, List<String> jvm, String... arguments) throws IOException, InterruptedException {
        String all =
                program.agentOptions() + (program.agentOptions().isEmpty() || options.isEmpty() ? "" : ",") + options;
        return Run.underAgent(Files.createTempDirectory(folder, "watched"), jdk, all, arguments(jvm, arguments));
    }

    /** Runs it with and without the agent: it does the same, and what is marked is reported. */
    Report unharmedAndReported(List<String> jvm, String... arguments)
            throws IOException, InterruptedException, NoReportException {
        Run watched = unharmed(jvm, arguments);
        Report report = watched.report();
        assertTrue(report.complete(), () -> "incomplete: " + report);
        assertMarked(report);
        return report;
    }

    /** Runs it with and without the agent: it does the same. */
    Run unharmed(List<String> jvm, String... arguments) throws IOException, InterruptedException {
        Run plain = plain(jvm, arguments);
        Run watched = watched("", jvm, arguments);
        assertSame(plain, watched);
        return watched;
    }

    void assertMarked(Report report) {
        assertEquals(
                String.join("\n", program.marks()),
                String.join("\n", MarkedProgram.reported(report)),
                "marked lines and reported lines");
    }

    static void assertSame(Run plain, Run watched) {
        assertEquals(plain.err(), watched.err(), "standard error");
        assertEquals(plain.out(), watched.out(), "standard output");
        assertEquals(plain.status(), watched.status(), "exit status");
    }
}
