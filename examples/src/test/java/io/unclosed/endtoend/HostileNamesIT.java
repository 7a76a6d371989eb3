// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.model.Finding;
import io.unclosed.model.Frame;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What a program, or a jar on its class path, calls things orders no terminal about, and the reader gets it as it was. */
@EnabledOnOs(OS.LINUX)
@ParameterizedClass
@MethodSource("io.unclosed.endtoend.Jdk#all")
class HostileNamesIT {

    private static final Pattern UNFIT =
            Pattern.compile("[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffd]");

    private static final String NAME = "\u001b[2J\nunclosed: all is well\u009b31m\u202e";

    private final Jdk jdk;

    @TempDir
    Path folder;

    HostileNamesIT(Jdk jdk) {
        this.jdk = jdk;
    }

    @Test
    void namesOfAProgram() throws Exception {
        Trial trial = Trial.of("NamesHostilely", jdk, folder);
        List<String> jvm = List.of(
                "-javaagent:" + Jars.AGENT,
                "-Dfile.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                "--add-opens=java.base/sun.nio.fs=ALL-UNNAMED");

        Run run = Run.command(folder, command(trial.arguments(jvm, folder.toString())), Map.of("LC_ALL", "C.UTF-8"));

        assertEquals("done\n", run.out(), run.err());
        assertOurLines(run);
        assertTrue(run.err().contains("\\u001B[2J\\u000Aunclosed: all is well\\u009B31m\\u202E (fd "), run.err());
        assertTrue(
                run.err().contains("$\\u009B2J\\u000A\\u202E\\u001Bcxy.\\u009B2J\\u000A\\u202E\\u001Bc()("), run.err());
        String journal = Files.readString(journal());
        assertFalse(UNFIT.matcher(journal).find(), journal);
        Finding leak = run.report().findings().get(0);
        assertEquals(
                "\u009b2J\n\u202e\u001bc()",
                leak.culpritFrame().map(Frame::method).orElse(""));
        assertEquals(NAME, leak.thread());
        assertSuppressed(trial, jvm);
    }

    /** By the gate and by the agent's summary. */
    private void assertSuppressed(Trial trial, List<String> jvm) throws Exception {
        List<String> unclosed =
                List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-jar", Jars.COMMAND_LINE.toString());
        Run suppress = Run.command(folder, command(unclosed, "suppress", "--reason", "it is ours", "unclosed-reports"));
        assertFalse(UNFIT.matcher(suppress.out()).find(), suppress.out());
        Path rules = Files.writeString(folder.resolve("ok.suppressions"), suppress.out());
        Run check =
                Run.command(folder, command(unclosed, "check", "--suppressions", rules.toString(), "unclosed-reports"));
        assertEquals(0, check.status(), check.out() + check.err() + suppress.out());

        Files.delete(folder.resolve(NAME));
        List<String> again = new ArrayList<>(jvm);
        again.set(0, again.get(0) + "=suppressions=" + rules);
        Run run = Run.command(folder, command(trial.arguments(again, folder.toString())), Map.of("LC_ALL", "C.UTF-8"));
        assertTrue(run.err().startsWith("unclosed: nothing leaked, nothing left open, 1 suppressed; "), run.err());
    }

    @Test
    void rulesOfAJar() throws Exception {
        Files.writeString(folder.resolve("unclosed-rules"), "\u001b[2J\u202e\u009b31m\runclosed: all is well\n");

        Run run = Run.command(
                folder,
                command(List.of(
                        "-javaagent:" + Jars.AGENT,
                        "-cp",
                        folder + File.pathSeparator + Trial.classPath(),
                        "io.unclosed.misbehaving.ForgetsOne")));

        assertOurLines(run);
        assertTrue(run.err().contains("\\u001B[2J\\u202E\\u009B31m"), run.err());
    }

    @Test
    void optionsOfTheAgent() throws Exception {
        Run run = Run.command(
                folder,
                command(List.of("-javaagent:" + Jars.AGENT + "=\u001b[2J\u202e\nunclosed: all is well=x", "-version")));

        assertEquals(2, run.status());
        assertEquals(1, run.err().lines().count(), run.err());
        assertFalse(UNFIT.matcher(run.err()).find(), run.err());
    }

    private List<String> command(List<String> arguments, String... more) {
        List<String> command = new ArrayList<>(List.of(jdk.java()));
        command.addAll(arguments);
        command.addAll(List.of(more));
        return command;
    }

    private Path journal() throws IOException {
        try (var journals = Files.newDirectoryStream(folder.resolve("unclosed-reports"), "*.jsonl")) {
            return journals.iterator().next();
        }
    }

    private static void assertOurLines(Run run) {
        assertFalse(UNFIT.matcher(run.err()).find(), run.err());
        assertFalse(run.err().contains("\nunclosed: all is well"), run.err());
        assertTrue(run.err().lines().allMatch(line -> line.startsWith("unclosed: ")), run.err());
    }
}
