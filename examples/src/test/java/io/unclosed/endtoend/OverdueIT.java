// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.model.Example;
import io.unclosed.model.Finding;
import io.unclosed.model.Frame;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code overdue=DURATION}: who holds it and where, while it is held; and that it came back, when it does. */
@ParameterizedClass
@MethodSource("io.unclosed.endtoend.Jdk#all")
class OverdueIT {

    private final Jdk jdk;

    @TempDir
    Path folder;

    OverdueIT(Jdk jdk) {
        this.jdk = jdk;
    }

    @Test
    void anOverdueFindingSaysWhereItsHolderIsAndThatItCameBack() throws Exception {
        Trial trial = Trial.of("ComesBackLate", jdk, folder);
        try (Live live = Live.start(trial, "overdue=300ms")) {
            live.awaitJournal("\"finding\":4,");
            live.nudge();
            Run run = live.end();

            assertEquals("", run.err());
            assertEquals("done\n", run.out());
            trial.assertMarked(run.report());
            Map<String, String> waitedIn = new TreeMap<>();
            for (Finding finding : run.report().findings()) {
                assertEquals(1, finding.closedLate(), finding::toString);
                Example example = finding.examples().get(0);
                Duration closedAfter = example.closedAfter();
                assertTrue(closedAfter != null && closedAfter.toMillis() >= 300, example::toString);
                assertTrue(
                        example.holder().stream()
                                .noneMatch(frame -> frame.className().contains("/")),
                        example::toString);
                waitedIn.put(finding.culpritFrame().orElseThrow().method(), waitedIn(example));
            }
            assertEquals(
                    Map.of(
                            "main", "waitForByte",
                            "holdInWorker", "waitInWorker",
                            "holdInVirtual", "waitInVirtual",
                            "lambda$main$0", "nowhere"),
                    waitedIn);
        }
    }

    @Test
    void theReportSaysItInWords() throws Exception {
        Trial trial = Trial.of("HoldsLong", jdk, folder);
        try (Live live = Live.start(trial, "overdue=300ms")) {
            live.awaitJournal("\"overdue\"");
            live.nudge();
            Run run = live.end();
            Run report = Run.command(
                    folder,
                    java.util.List.of(
                            jdk.java(),
                            "-jar",
                            Jars.COMMAND_LINE.toString(),
                            "report",
                            run.dest().toString()));

            assertTrue(report.out().contains("; closed late after "), report.out());
            assertTrue(report.out().contains("  when it was overdue, thread main was at\n"), report.out());
            assertTrue(
                    report.out().contains("     io.unclosed.misbehaving.HoldsLong.main(HoldsLong.java:14)\n"),
                    report.out());
        }
    }

    /** The method of the program in which a holder waited. */
    private static String waitedIn(Example example) {
        return example.holder().stream()
                .filter(frame -> !frame.jdk() && !Set.of("awaitNudge").contains(frame.method()))
                .map(Frame::method)
                .findFirst()
                .orElse("nowhere");
    }
}
