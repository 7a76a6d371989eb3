// SPDX-License-Identifier: Apache-2.0
package io.unclosed.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.report.Jvm;
import io.unclosed.report.Report;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Descriptors that no tracked resource has. */
@EnabledOnOs(OS.LINUX)
class UnexplainedTest {

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
}
