// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.cli.Main;
import io.unclosed.cli.SampleJournal;
import io.unclosed.model.Finding;
import io.unclosed.model.Frame;
import io.unclosed.model.Report;
import io.unclosed.model.Verdict;
import io.unclosed.report.journal.ReportReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand journals hold many times the heap, and few findings again and again. */
class ManyJournalsIT {

    private static final int JOURNALS = 10_000;
    private static final int FINDINGS = 500;
    private static final int FINDINGS_OF_EACH = 8;
    private static final int DEPTH = 20;

    /** On an idle machine it takes few seconds. */
    private static final Duration LIMIT = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    @Test
    void theyBecomeOneReportInASmallHeap() throws Exception {
        Path journals = Files.createDirectory(folder.resolve("journals"));
        List<Finding> findings = findings();
        for (int journal = 0; journal < JOURNALS; journal++) {
            SampleJournal.complete(journals.resolve(journal + ".jsonl"), 1, ofJournal(findings, journal));
        }
        Path all = folder.resolve("all.json");

        Instant start = Instant.now();
        assertEquals("10000 JVMs, 500 findings\n", merged("-Xmx64m", journals, all));
        Duration taken = Duration.between(start, Instant.now());
        System.out.println("merged " + JOURNALS + " journals in " + taken.toMillis() + " ms");

        Report report = ReportReader.read(all);
        assertEquals(JOURNALS, report.jvms().size());
        assertEquals(
                (long) JOURNALS * FINDINGS_OF_EACH,
                report.findings().stream().mapToLong(Finding::count).sum());
        assertTrue(taken.compareTo(LIMIT) < 0, taken::toString);
    }

    private static List<Finding> findings() {
        List<Frame> callers = new ArrayList<>();
        for (int depth = 0; depth < DEPTH; depth++) {
            callers.add(new Frame("com.acme.some.rather.deep.Caller" + depth, "call", "Caller.java", depth + 1, false));
        }
        List<Finding> findings = new ArrayList<>();
        for (int number = 0; number < FINDINGS; number++) {
            List<Frame> frames = new ArrayList<>();
            frames.add(new Frame("com.acme.Upload", "read", "Upload.java", number + 1, false));
            frames.addAll(callers);
            findings.add(SampleJournal.finding(Verdict.LEAKED, "java.io.FileInputStream", "close()", 1, frames));
        }
        return findings;
    }

    private static Finding[] ofJournal(List<Finding> findings, int journal) {
        Finding[] some = new Finding[FINDINGS_OF_EACH];
        for (int i = 0; i < some.length; i++) {
            some[i] = findings.get((journal * FINDINGS_OF_EACH + i) % FINDINGS);
        }
        return some;
    }

    private String merged(String heap, Path journals, Path all) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "merge",
                        "--output",
                        all.toString(),
                        journals.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment()
                .remove("JAVA_TOOL_OPTIONS"); // which the JVM would tell, and this one's agent need not see
        Process process = builder.start();
        if (!process.waitFor(LIMIT.toSeconds() * 2, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return Files.readString(out);
    }
}
