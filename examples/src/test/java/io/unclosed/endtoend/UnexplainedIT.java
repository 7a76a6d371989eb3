// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.misbehaving.OddDescriptors;
import io.unclosed.misbehaving.OpensUnseen;
import io.unclosed.model.Jvm;
import io.unclosed.model.Report;
import io.unclosed.report.journal.NoReportException;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Descriptors that no tracked resource has. */
@EnabledOnOs(OS.LINUX)
class UnexplainedIT {

    private static final List<String> OPENS = List.of("--add-opens", "java.base/sun.nio.fs=ALL-UNNAMED");

    @TempDir
    Path folder;

    static List<Jdk> jdks() {
        return Jdk.all();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void whatNativeCodeOpensIsNamed(Jdk jdk) throws Exception {
        Trial trial = Trial.of("OpensUnseen", jdk, folder);

        Run run = trial.watched("", List.of("--add-opens", "java.base/sun.nio.fs=ALL-UNNAMED"));

        Report report = run.report();
        Jvm jvm = report.jvms().get(0);
        String file = run.out().strip();
        assertEquals(0, run.status(), run.err());
        assertEquals(1L, jvm.unexplained(), jvm.notices().toString());
        assertTrue(
                jvm.notices()
                        .get(0)
                        .startsWith("1 open descriptor is explained by no tracked resource: " + file + " (fd "),
                jvm.notices().toString());
        assertTrue(report.complete());
        assertEquals(List.of(), report.findings());
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void theSocketAtWhichTheJvmWaitsForToolsHasAName(Jdk jdk) throws Exception {
        try (Live live = Live.start(Trial.of("HoldsLong", jdk, folder), "overdue=1ms")) {
            live.awaitJournal("overdue");
            Path jcmd = Path.of(jdk.java()).resolveSibling("jcmd");
            Run tool = Run.command(folder, List.of(jcmd.toString(), String.valueOf(live.pid()), "VM.version"));
            assertEquals(0, tool.status(), tool.err() + tool.out());
            live.nudge();
            Jvm jvm = live.end().report().jvms().get(0);

            assertEquals(0L, jvm.unexplained(), jvm.notices().toString());
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void whatReplacesAClosedStandardStreamHasAName(Jdk jdk) throws Exception {
        assertExplained(trial(jdk).watched("", OPENS, "standard-output-closed"));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void aLogThatWasRotatedIsNotNew(Jdk jdk) throws Exception {
        assertExplained(trial(jdk).watched("", OPENS, "standard-output-rotated"));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void aPathThatIsOpenTwiceAndTrackedOnceIsNamed(Jdk jdk) throws Exception {
        Run run = trial(jdk).watched("", OPENS, "one-path-twice");

        Jvm jvm = run.report().jvms().get(0);
        assertEquals(1L, jvm.unexplained(), jvm.notices().toString());
        assertTrue(
                jvm.notices().get(0).contains(": " + run.out().strip() + " (fd "),
                jvm.notices().toString());
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void theAgentsOwnJournalIsKnownAfterItWasDeleted(Jdk jdk) throws Exception {
        Run run = summary(jdk, List.of(), "", "journal-deleted");

        assertFalse(run.err().contains("explained"), run.err());
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void whereNoDescriptorIsLeftToLookByItStillLooks(Jdk jdk) throws Exception {
        assertEquals(0L, atTheLimit(jdk, "limit").unexplained());
        Jvm jvm = atTheLimit(jdk, "limit-and-one-unseen");
        assertEquals(1L, jvm.unexplained(), jvm.notices().toString());
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void whatASleepingSelectorKeepsOfAClosedChannelHasAName(Jdk jdk) throws Exception {
        assertExplained(trial(jdk).watched("", OPENS, "selector-asleep"));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void theSocketOfADebuggerHasAName(Jdk jdk) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String debuggee = "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,quiet=y,address=127.0.0.1:" + port;

        assertExplained(trial(jdk).watched("", List.of(debuggee), "debugger", String.valueOf(port)));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void theFilesOfFlightRecorderHaveAName(Jdk jdk) throws Exception {
        String recorder = "-XX:StartFlightRecording=filename=" + folder.resolve("recording.jfr");

        assertExplained(trial(jdk).watched("", List.of("-Xlog:jfr*=off", recorder), "socket"));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void whatASharedArchiveBringsHasAName(Jdk jdk) throws Exception {
        Path archive = folder.resolve("archive");
        String write = jdk.feature() < 25 ? "-XX:ArchiveClassesAtExit=" : "-XX:AOTCacheOutput=";
        String read = jdk.feature() < 25 ? "-XX:SharedArchiveFile=" : "-XX:AOTCache=";
        // An archive is only taken where it was made with the same modules, and an agent needs this one.
        List<String> program = List.of(
                "--add-modules",
                "java.instrument",
                "-cp",
                jarOfThePrograms().toString(),
                OddDescriptors.class.getName(),
                "socket");
        Run.plain(folder, jdk, with(write + archive, program));
        assertTrue(Files.exists(archive));

        Run run = Run.underAgent(folder, jdk, "", with(read + archive, program));

        assertEquals("", run.out());
        assertExplained(run);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void aJarBehindTheBootClassPathHasAName(Jdk jdk) throws Exception {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", AppendsToBoot.class.getName());
        Path agent = jar("appends.jar", manifest, AppendsToBoot.class);
        Path behind = jar("behind.jar", new Manifest(), OpensUnseen.class);

        assertExplained(trial(jdk).watched("", List.of("-javaagent:" + agent + "=" + behind), "socket"));
    }

    private Jvm atTheLimit(Jdk jdk, String what) throws Exception {
        Path folder = Files.createTempDirectory(this.folder, "limit");
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -n 64; exec \"$0\" \"$@\"", jdk.java()));
        command.add("-javaagent:" + Jars.AGENT + "=summary=off,dest=" + folder.resolve("unclosed-reports"));
        command.addAll(trial(jdk).arguments(OPENS, what));
        return Run.command(folder, command).report().jvms().get(0);
    }

    private Run summary(Jdk jdk, List<String> jvm, String options, String what) throws Exception {
        Path folder = Files.createTempDirectory(this.folder, "summary");
        List<String> arguments = new ArrayList<>(
                List.of("-javaagent:" + Jars.AGENT + "=dest=" + folder.resolve("unclosed-reports") + options));
        arguments.addAll(trial(jdk).arguments(jvm, what));
        return Run.plain(folder, jdk, arguments);
    }

    private Trial trial(Jdk jdk) throws IOException {
        return Trial.of("OddDescriptors", jdk, folder);
    }

    private static List<String> with(String option, List<String> program) {
        List<String> all = new ArrayList<>(List.of(option));
        all.addAll(program);
        return all;
    }

    private Path jarOfThePrograms() throws IOException {
        return jar("programs.jar", new Manifest(), OddDescriptors.class);
    }

    private Path jar(String name, Manifest manifest, Class<?>... classes) throws IOException {
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        Path jar = folder.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Class<?> type : classes) {
                String entry = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(entry));
                out.write(type.getClassLoader().getResourceAsStream(entry).readAllBytes());
            }
        }
        return jar;
    }

    private static void assertExplained(Run run) throws NoReportException {
        assertEquals(0, run.status(), run.err());
        Jvm jvm = run.report().jvms().get(0);
        assertEquals(0L, jvm.unexplained(), jvm.notices().toString());
    }
}
