// SPDX-License-Identifier: Apache-2.0
package io.unclosed.differential;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.unclosed.endtoend.Jdk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What random programs leave open by the operating system's word is what is reported of them.
 *
 * <p>{@code -Dunclosed.differential.programs=N} and {@code -Dunclosed.differential.seed=N} try more and others, {@code
 * -Dunclosed.differential.first=REGEX} only those whose first statement is like that.
 */
class DifferentialIT {

    private static final int PROGRAMS = Integer.getInteger("unclosed.differential.programs", 2_500);
    private static final long SEED = Long.getLong("unclosed.differential.seed", 20_261_127);

    private static final String FIRST = System.getProperty("unclosed.differential.first", "");

    /** As many as one JVM runs. */
    private static final int BATCH = 3_000;

    /** So many that differ are made smaller; the others only counted. */
    private static final int MOST_SHRUNK = 40;

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("io.unclosed.endtoend.Jdk#all")
    void whatIsLeftIsWhatIsReported(Jdk jdk) throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "the system does not tell what is open");
        Generator generator = new Generator(Actions.on(jdk.feature()), SEED, FIRST);
        try (Peer peer = new Peer()) {
            Judge judge = new Judge(jdk, folder, peer, "");
            Map<Program, String> differing = new LinkedHashMap<>();
            for (int from = 0; from < PROGRAMS; from += BATCH) {
                List<Program> programs = generator.programs(from, Math.min(PROGRAMS, from + BATCH));
                differing.putAll(again(jdk, peer, judge.among(programs)));
            }
            String summary = "differential on " + jdk + ": seed " + SEED + ", " + judge.judged() + " programs, "
                    + judge.leaving() + " leave something open, " + judge.unknown() + " unknown, " + differing.size()
                    + " differ";
            System.out.println(summary);
            if (!differing.isEmpty()) {
                Map<Program, String> some = Differences.first(differing, MOST_SHRUNK);
                Map<Program, String> small = Shrinker.shrunk(some, new Judge(jdk, folder, peer, ""));
                fail(summary + "\n\n" + String.join("\n\n", Differences.texts(small)));
            }
            assertTrue(judge.leaving() > judge.judged() / 10, "hardly a program leaves something open");
            assertTrue(judge.leaving() < judge.judged() * 9 / 10, "hardly a program closes everything");
            assertTrue(judge.unknown() < PROGRAMS / 50, "too many collections");
        }
    }

    /** Those that differ twice: a busy machine may have ended something late. */
    private Map<Program, String> again(Jdk jdk, Peer peer, Map<Program, String> once) throws Exception {
        Map<Program, String> twice = new Judge(jdk, folder, peer, "").among(List.copyOf(once.keySet()));
        Map<Program, String> chance = new LinkedHashMap<>(once);
        chance.keySet().removeAll(twice.keySet());
        Differences.texts(chance).forEach(text -> System.out.println("differed once on " + jdk + ": " + text));
        return twice;
    }
}
