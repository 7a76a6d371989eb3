// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.model.Finding;
import io.unclosed.model.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Each option of the agent does what its page says, seen from outside. */
@ParameterizedClass
@MethodSource("io.unclosed.endtoend.Jdk#all")
class OptionsIT {

    private final Jdk jdk;

    @TempDir
    Path folder;

    private Trial medley;

    OptionsIT(Jdk jdk) {
        this.jdk = jdk;
    }

    @BeforeEach
    void findTheProgram() throws Exception {
        medley = Trial.of("Medley", jdk, folder);
    }

    @Test
    void withoutOptionsAllIsReported() throws Exception {
        medley.assertMarked(report(""));
    }

    @Test
    void typesChoosesByTheirSimpleOrFullNames() throws Exception {
        assertEquals(
                Set.of("leaked Deflater", "leaked RandomAccessFile"),
                reported(report("types=\"RandomAccessFile,java.util.zip.Deflater\"")));
    }

    @Test
    void includesChoosesByTheCulpritsClass() throws Exception {
        assertEquals(
                Set.of("leaked Deflater", "leaked RandomAccessFile"),
                reported(report("includes=io.unclosed.misbehaving.Medley?Leg*")));
    }

    @Test
    void excludesLeavesOutByTheCulpritsClass() throws Exception {
        assertEquals(
                Set.of("leaked FileInputStream", "leaked JarFile", "open FileInputStream"),
                reported(report("excludes=\"nobody.*,*$Legacy\"")));
    }

    @Test
    void stacksOffReportsTypesAndCountsWithoutFrames() throws Exception {
        Report report = report("stacks=off");
        assertEquals(
                Set.of(
                        "leaked Deflater",
                        "leaked FileInputStream",
                        "leaked JarFile",
                        "leaked RandomAccessFile",
                        "open FileInputStream"),
                reported(report));
        for (Finding finding : report.findings()) {
            assertEquals(List.of(), finding.frames());
            assertEquals(-1, finding.culprit());
            assertEquals(1, finding.count());
        }
    }

    @Test
    void stacksOffStillLeavesOutWhatTheJdkOpensForItself() throws Exception {
        for (String name : List.of("JdksOwn", "Owners", "Zips")) {
            Trial trial = Trial.of("io.unclosed.marked", name, jdk, folder);
            Run run = trial.watched("stacks=off", trial.program().jvmOptions());
            assertEquals("", run.err());
            Set<String> marked = trial.program().marks().stream()
                    .map(mark -> mark.substring(mark.indexOf(' ') + 1))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(marked, reported(run.report()), name);
        }
    }

    @Test
    void depthCutsTheFramesBehindTheCulprit() throws Exception {
        Finding deep = jar(report(""));
        assertEquals(List.of("second", "first", "main"), methods(deep));
        assertEquals(List.of("second", "first"), methods(jar(report("depth=2"))));
        assertEquals(List.of("second"), methods(jar(report("depth=1"))));
    }

    @Test
    void overdueReportsWhatIsHeldForLonger() throws Exception {
        Trial trial = Trial.of("HoldsLong", jdk, folder);
        try (Live live = Live.start(trial, "overdue=300ms")) {
            live.awaitJournal("\"overdue\"");
            live.nudge();
            Run run = live.end();
            assertEquals("", run.err());
            trial.assertMarked(run.report());
            assertEquals(1, run.report().findings().get(0).count());
        }
    }

    @Test
    void gcOffCallsOpenWhatTheCollectorDidNotComeUpon() throws Exception {
        Report report = report("gc=off");
        assertTrue(report.complete(), report::toString);
        assertEquals(
                Set.of("open Deflater", "open FileInputStream", "open JarFile", "open RandomAccessFile"),
                reported(report));
    }

    @Test
    void summaryIsOnUnlessSwitchedOffAndGoesToStandardErrorOnly() throws Exception {
        Run run = Run.plain(folder, jdk, medley.arguments(List.of("-javaagent:" + Jars.AGENT), folder.toString()));
        assertEquals("done\n", run.out());
        assertTrue(run.err().lines().allMatch(line -> line.startsWith("unclosed: ")), run.err());
        assertTrue(run.err().contains("unclosed: 4 leaked, 1 open; "), run.err());
        assertTrue(run.err().contains("unclosed:   leaked 1 x java.util.zip.Deflater at "), run.err());
        assertTrue(run.err().contains("Medley.java:"), run.err());
        assertTrue(run.err().lines().count() < 10, run.err());
    }

    @Test
    void configReadsTheSameKeysFromAFileAndTheCommandLineWins() throws Exception {
        Path config = Files.writeString(
                folder.resolve("with, comma.properties"),
                "# chosen by the test\ntypes = Deflater\nincludes=*\nstacks=off\n");
        Report report = report("stacks=full,config=\"" + config + "\"");
        assertEquals(Set.of("leaked Deflater"), reported(report));
        assertTrue(report.findings().get(0).culprit() >= 0);
    }

    @Test
    void aQuotedDestMayHoldAComma() throws Exception {
        Path dest = folder.resolve("reports, of today");
        Run run = Run.plain(
                folder,
                jdk,
                medley.arguments(
                        List.of("-javaagent:" + Jars.AGENT + "=summary=off,dest=\"" + dest + "\""), folder.toString()));
        assertEquals("", run.err());
        medley.assertMarked(new Run(run.status(), run.out(), run.err(), dest).report());
    }

    private Report report(String options) throws Exception {
        Run run = medley.watched(options, List.of(), folder.toString());
        assertEquals("", run.err());
        assertEquals("done\n", run.out());
        return run.report();
    }

    private static Set<String> reported(Report report) {
        return report.findings().stream()
                .map(finding -> finding.verdict().word() + " "
                        + finding.type().substring(finding.type().lastIndexOf('.') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Finding jar(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.type().equals("java.util.jar.JarFile"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> methods(Finding finding) {
        return finding.frames().subList(finding.culprit(), finding.frames().size()).stream()
                .map(frame -> frame.method())
                .toList();
    }
}
