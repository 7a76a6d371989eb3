// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.model.Finding;
import io.unclosed.model.Report;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The ways by which rules come to the agent. */
@ParameterizedClass
@MethodSource("io.unclosed.endtoend.Jdk#all")
class RulesIT {

    private static final String BUFFERS =
            "type io.unclosed.examples.CBuffer\n" + "  opens  allocate(*)\n" + "  closes close()\n";

    private final Jdk jdk;

    @TempDir
    Path folder;

    RulesIT(Jdk jdk) {
        this.jdk = jdk;
    }

    @Test
    void aProgramBringsItsOwnAlongOnItsClassPath() throws Exception {
        Files.writeString(folder.resolve("unclosed-rules"), BUFFERS);

        Report report = run("", folder + File.pathSeparator + Trial.classPath()).report();

        assertTrue(report.complete());
        assertEquals(Set.of("io.unclosed.examples.CBuffer"), types(report));
    }

    @Test
    void abrokenOneOnTheClassPathIsLeftOutAndSaid() throws Exception {
        Files.writeString(folder.resolve("unclosed-rules"), "tipe io.unclosed.examples.CBuffer\n");

        Run run = run("", folder + File.pathSeparator + Trial.classPath());

        assertEquals(0, run.status());
        assertTrue(run.err().contains("unclosed: rules on the class path are left out: "), run.err());
        assertTrue(run.err().contains("unclosed-rules:1:1: 'tipe': expected type, "), run.err());
        assertFalse(run.report().complete());
    }

    @Test
    void thoseThatComeAlongAreAskedForByName() throws Exception {
        Trial pools = Trial.of("io.unclosed.marked", "Pools", jdk, folder);

        Report report = pools.watched("rules=threads", List.of()).report();

        List<String> threads = MarkedProgram.reported(report).stream()
                .filter(finding -> finding.endsWith(" open Thread"))
                .toList();
        // A fixed, a scheduled, a cached and a fork-join pool: each starts its threads in its own way.
        assertTrue(threads.size() >= 4, threads::toString);
        assertTrue(threads.stream().allMatch(thread -> thread.startsWith("Pools.java:")), threads::toString);
        assertTrue(report.complete());
    }

    @Test
    void aTypeCanBeSwitchedOff() throws Exception {
        Path rules = Files.writeString(folder.resolve("off.rules"), "never Timer because \"they all live on\"\n");
        Trial pools = Trial.of("io.unclosed.marked", "Pools", jdk, folder);

        Set<String> types = types(pools.watched("rules=" + rules, List.of()).report());

        assertEquals(Set.of("java.util.concurrent.ForkJoinPool", "java.util.concurrent.ThreadPoolExecutor"), types);
    }

    private Run run(String options, String classPath) throws Exception {
        return Run.underAgent(
                Files.createTempDirectory(folder, "run"),
                jdk,
                options,
                List.of("-cp", classPath, "io.unclosed.examples.CBufferUser"));
    }

    private static Set<String> types(Report report) {
        return report.findings().stream().map(Finding::type).collect(Collectors.toCollection(TreeSet::new));
    }
}
