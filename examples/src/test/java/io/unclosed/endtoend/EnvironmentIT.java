// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.model.Jvm;
import io.unclosed.model.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** However the JVM is started, the program does the same under the agent, and the agent sees the same. */
@ParameterizedClass
@MethodSource("io.unclosed.endtoend.Jdk#all")
class EnvironmentIT {

    private final Jdk jdk;

    @TempDir
    Path folder;

    EnvironmentIT(Jdk jdk) {
        this.jdk = jdk;
    }

    @Test
    void needsNoFolderForTemporaryFiles() throws Exception {
        trial("ForgetsOne").unharmedAndReported(List.of("-Djava.io.tmpdir=/nonexistent"));
    }

    @Test
    void needsNoCompiler() throws Exception {
        Trial.of("io.unclosed.marked", "FileStreams", jdk, folder).unharmedAndReported(List.of("-Xint"));
    }

    @Test
    void doesNotMindWhetherClassesAreShared() throws Exception {
        trial("ForgetsOne").unharmedAndReported(List.of("-Xshare:off"));
        trial("ForgetsOne").unharmedAndReported(List.of("-Xshare:on"));
        trial("ForgetsOne").unharmedAndReported(List.of("-Xshare:auto"));
    }

    @Test
    void knowsWhoseAResourceIsWhereTheJvmKeepsFewFramesOrNone() throws Exception {
        for (String flag : List.of(
                "-XX:MaxJavaStackTraceDepth=1",
                "-XX:MaxJavaStackTraceDepth=4",
                "-XX:MaxJavaStackTraceDepth=12",
                "-XX:-StackTraceInThrowable")) {
            for (String program : List.of("FileChannels", "JarStreams", "Owners")) {
                Path own = Files.createTempDirectory(folder, program);
                Trial.of("io.unclosed.marked", program, jdk, own).unharmedAndReported(List.of(flag));
            }
        }
    }

    @Test
    void needsNoMoreModulesThanTheAgentMust() throws Exception {
        trial("ForgetsOne").unharmedAndReported(List.of("--limit-modules", "java.base,java.instrument"));
    }

    @Test
    void livesBesideAnOldByteBuddyOfTheProgram() throws Exception {
        Trial trial = trial("UsesByteBuddy");
        String seen = trial.plain(List.of()).out();
        assertTrue(seen.contains("byte-buddy-1.9.16.jar"), seen);
        trial.unharmedAndReported(List.of());
    }

    @Test
    void livesBesideAnOldAsmOfTheProgram() throws Exception {
        Trial trial = trial("UsesAsm");
        String seen = trial.plain(List.of()).out();
        assertTrue(seen.contains("asm-5.2.jar"), seen);
        trial.unharmedAndReported(List.of());
    }

    @Test
    void lastsInASmallHeap() throws Exception {
        Trial trial = trial("ForgetsInflaters");
        Run run = trial.watched("", List.of("-Xmx16m"), "200000");
        assertEquals("", run.err());
        assertEquals("done\n", run.out());
        Report report = run.report();
        trial.assertMarked(report);
        assertEquals(200_000, report.findings().get(0).count());
    }

    @Test
    void survivesAProgramThatRunsOutOfStack() throws Exception {
        Trial trial = trial("DivesDeep");
        for (String mode : List.of("-Xint", "-Xmixed")) {
            Run run = trial.unharmed(List.of("-Xss256k", mode));
            assertEquals("60 overflows, 0 of them in the agent\n", run.out());
            // An overflow inside a constructor or a close() leaks for real, so there may be more than the marked line.
            Report report = run.report();
            assertTrue(
                    MarkedProgram.reported(report).containsAll(trial.program().marks()), report::toString);
            assertTrue(
                    report.findings().stream().allMatch(finding -> finding.culprit() >= 0),
                    () -> "a finding has no culprit: " + report);
        }
    }

    @Test
    void letsAClassLoaderGoWhoseClassesForgotFiles() throws Exception {
        Trial trial = trial("DropsLoader");
        assertEquals("collected\n", trial.plain(List.of()).out());
        trial.unharmedAndReported(List.of());
    }

    @Test
    void saysThatItCannotTellWhereTheProgramMayNotForceACollection() throws Exception {
        Run run = trial("ForgetsOne").watched("", List.of("-XX:+DisableExplicitGC", "-Xmx1g", "-Xms1g"));
        assertEquals("", run.err());
        Report report = run.report();
        assertFalse(report.complete(), report::toString);
        assertEquals("OPEN", report.findings().get(0).verdict().name());
        List<String> notices =
                report.jvms().stream().map(Jvm::notices).flatMap(List::stream).toList();
        assertEquals(1, notices.size(), notices::toString);
        assertTrue(notices.get(0).contains("final collection did not run"), notices::toString);
    }

    private Trial trial(String name) throws Exception {
        return Trial.of(name, jdk, Files.createTempDirectory(folder, name));
    }
}
