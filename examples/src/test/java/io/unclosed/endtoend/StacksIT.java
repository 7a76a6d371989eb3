// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.model.Finding;
import io.unclosed.model.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Where not every stack is taken no leak is lost, and none is made up. */
@ParameterizedClass
@MethodSource("io.unclosed.endtoend.Jdk#all")
class StacksIT {

    private final Jdk jdk;

    @TempDir
    Path folder;

    StacksIT(Jdk jdk) {
        this.jdk = jdk;
    }

    @Test
    void whatLeaksWithoutAStackIsReportedAndItsTypeWatchedFromThenOn() throws Exception {
        Trial trial = Trial.of("ForgetsUnderLoad", jdk, folder);
        try (Live live = Live.start(trial, "stacks=sampled,budget=0%")) {
            live.awaitJournal("Deflater");
            live.nudge();
            Report report = live.end().report();
            assertTrue(report.complete(), report::toString);
            Set<String> expected = new TreeSet<>(trial.program().marks());
            expected.add("nowhere leaked Deflater");
            assertEquals(expected, MarkedProgram.reported(report));
            assertEquals(
                    List.of(3L, 1L),
                    report.findings().stream().map(Finding::count).toList());
        }
    }

    @Test
    void withinTheBudgetAllHaveTheirSites() throws Exception {
        Trial trial = Trial.of("Medley", jdk, folder);
        Run run = trial.watched("stacks=sampled", List.of(), folder.toString());
        assertEquals("", run.err());
        trial.assertMarked(run.report());
    }

    @Test
    void whatTheJdkOpensForItselfWithoutAStackIsNoFinding() throws Exception {
        Trial trial = Trial.of("OpensBesideTheJdk", jdk, folder);
        Report sampled = trial.watched("stacks=sampled,budget=0%", List.of()).report();
        assertTrue(sampled.complete(), sampled::toString);
        trial.assertMarked(sampled);
        assertDoubted(sampled);

        Report off = trial.watched("stacks=off", List.of()).report();
        assertTrue(off.complete(), off::toString);
        assertEquals(Set.of("nowhere open URLClassLoader"), MarkedProgram.reported(off));
    }

    private static void assertDoubted(Report report) {
        String notices = String.join("\n", report.jvms().get(0).notices());
        assertTrue(notices.contains("no stack was taken of "), notices);
        assertTrue(notices.contains("1 JarFile"), notices);
        assertTrue(notices.contains("stacks=full"), notices);
    }
}
