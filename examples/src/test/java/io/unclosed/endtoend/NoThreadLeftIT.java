// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.unclosed.model.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The end needs no new thread: the program may have taken all that the system has. */
@ParameterizedClass
@MethodSource("io.unclosed.endtoend.Jdk#all")
class NoThreadLeftIT {

    /** Nobody else runs anything as this user, so that the limit is the JVM's own. */
    private static final String USER = "64123";

    private static final String MAY_READ_ALL = "-all,+dac_override";

    private final Jdk jdk;

    @TempDir
    Path folder;

    NoThreadLeftIT(Jdk jdk) {
        this.jdk = jdk;
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit", "return"})
    void tellsAllWhereNoAddressesAreLeftForAStack(String how) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell to limit the address space with");
        tellsAll(List.of("/bin/sh", "-c", "ulimit -v 20000000; exec \"$0\" \"$@\""), List.of("-Xss1g"), how);
    }

    /** The system's limit does not count for root, so that only root can make a user that has no threads but these. */
    @ParameterizedTest
    @ValueSource(strings = {"exit", "return"})
    void tellsAllWhereTheUserMayHaveNoMoreThreads(String how) throws Exception {
        List<String> asUser = List.of(
                "setpriv",
                "--reuid=" + USER,
                "--clear-groups",
                "--inh-caps=" + MAY_READ_ALL,
                "--ambient-caps=" + MAY_READ_ALL);
        assumeTrue(runs(asUser), "only root can become another user");
        List<String> limited = new ArrayList<>(asUser);
        limited.addAll(List.of("prlimit", "--nproc=60"));
        tellsAll(limited, List.of(), how);
    }

    private void tellsAll(List<String> before, List<String> jvm, String how) throws Exception {
        Trial trial = Trial.of("TakesAllThreads", jdk, folder);
        Run plain = run(before, trial, jvm, how);
        assertEquals("no thread left\n", plain.out());

        List<String> agent = new ArrayList<>(jvm);
        agent.add("-javaagent:" + Jars.AGENT);
        Run watched = run(before, trial, agent, how);

        assertEquals(plain.status(), watched.status());
        assertEquals(plain.out(), watched.out());
        assertTrue(watched.err().startsWith("unclosed: 1 leaked; "), watched::toString);
        Report report = watched.report();
        assertTrue(report.complete(), report::toString);
        trial.assertMarked(report);
    }

    private Run run(List<String> before, Trial trial, List<String> jvm, String how) throws Exception {
        List<String> command = new ArrayList<>(before);
        // Else the JVM says on standard output which of its own threads, such as the collector's, it cannot start.
        command.addAll(List.of(jdk.java(), "-Xlog:disable"));
        command.addAll(trial.arguments(jvm, how));
        return Run.command(Files.createTempDirectory(folder, "limited"), command);
    }

    private boolean runs(List<String> before) throws Exception {
        List<String> command = new ArrayList<>(before);
        command.add("true");
        try {
            return Run.command(Files.createTempDirectory(folder, "asked"), command)
                            .status()
                    == 0;
        } catch (IOException none) {
            return false;
        }
    }
}
