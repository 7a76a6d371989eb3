// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.model.Report;
import io.unclosed.report.journal.ReportSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the agent's jar is, what it is called and how often it is named makes no difference. */
@ParameterizedClass
@MethodSource("io.unclosed.endtoend.Jdk#all")
class BundledAgentIT {

    private final Jdk jdk;

    @TempDir
    Path folder;

    BundledAgentIT(Jdk jdk) {
        this.jdk = jdk;
    }

    @Test
    void worksRenamedInAFolderWithABlank() throws Exception {
        Path jar = Files.createDirectories(folder.resolve("my tools + more%20")).resolve("watch dog.jar");
        Files.copy(Jars.AGENT, jar);
        check("-javaagent:" + jar + "=summary=off");
    }

    @Test
    void worksByARelativePath() throws Exception {
        Files.copy(Jars.AGENT, Files.createDirectories(folder.resolve("lib")).resolve("a.jar"));
        check("-javaagent:lib/a.jar=summary=off");
    }

    /** A script, so that the name gets to the JVM whatever the locale of this one can say. */
    @Test
    void worksInAFolderWithLettersBeyondAscii() throws Exception {
        Trial trial = Trial.of("ForgetsOne", jdk, folder);
        Path script = Files.writeString(
                folder.resolve("run.sh"),
                "mkdir 'Werkzeug für José ☕' && cp \"$1\" 'Werkzeug für José ☕/wächter.jar' || exit 9\n"
                        + "LC_ALL=C.UTF-8 \"$2\" '-javaagent:Werkzeug für José ☕/wächter.jar=summary=off,dest=Berichte für José'"
                        + " -cp \"$3\" \"$4\"\n"
                        + "status=$?\n"
                        + "mv 'Berichte für José' unclosed-reports\n"
                        + "exit $status\n");
        Run run = Run.command(
                folder,
                List.of(
                        "sh",
                        script.toString(),
                        Jars.AGENT.toString(),
                        jdk.java(),
                        Trial.classPath(),
                        trial.program().mainClass()));
        checkRun(trial, run);
    }

    @Test
    void saysInOneLineThatItWasGivenTwice() throws Exception {
        Trial trial = Trial.of("ForgetsOne", jdk, folder);
        String agent = "-javaagent:" + Jars.AGENT + "=summary=off";
        Run run = Run.plain(folder, jdk, trial.arguments(List.of(agent, agent)));
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().startsWith("unclosed: is already running in this JVM"), run.err());
        assertEquals("done\n", run.out());
        Report report = run.report();
        trial.assertMarked(report);
        assertEquals(1, report.findings().get(0).count());
        assertEquals(1, ReportSource.journals(run.dest()).size());
    }

    @Test
    void saysInOneLineThatItWasGivenTwiceByTwoCopies() throws Exception {
        Trial trial = Trial.of("ForgetsOne", jdk, folder);
        Path copy = Files.copy(Jars.AGENT, folder.resolve("copy.jar"));
        Run run = Run.plain(
                folder,
                jdk,
                trial.arguments(List.of(
                        "-javaagent:" + Jars.AGENT + "=summary=off", "-javaagent:" + copy + "=no-such-option=1")));
        assertEquals(1, run.err().lines().count(), run.err());
        assertEquals(1, run.report().findings().get(0).count());
    }

    private void check(String agent) throws Exception {
        Trial trial = Trial.of("ForgetsOne", jdk, folder);
        checkRun(trial, Run.plain(folder, jdk, trial.arguments(List.of(agent))));
    }

    private static void checkRun(Trial trial, Run run) throws Exception {
        assertEquals("", run.err());
        assertEquals("done\n", run.out());
        assertEquals(0, run.status());
        Report report = run.report();
        assertTrue(report.complete(), report::toString);
        trial.assertMarked(report);
    }
}
