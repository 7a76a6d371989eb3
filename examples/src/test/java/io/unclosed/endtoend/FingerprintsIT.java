// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.unclosed.model.Finding;
import io.unclosed.model.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A baseline that was made on one JDK holds on another: what a program forgets has the same fingerprints on all. */
class FingerprintsIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"FileStreams", "FileChannels", "Zips", "Sockets", "Subclasses", "Families", "Pools"})
    void everyJdkGivesTheSame(String program) throws Exception {
        List<Jdk> jdks = Jdk.all();
        Set<String> expected = fingerprints(program, jdks.get(0));

        assertFalse(expected.isEmpty());
        for (Jdk jdk : jdks.subList(1, jdks.size())) {
            assertEquals(
                    String.join("\n", expected),
                    String.join("\n", fingerprints(program, jdk)),
                    jdks.get(0) + " and " + jdk);
        }
    }

    private Set<String> fingerprints(String name, Jdk jdk) throws Exception {
        Trial trial = Trial.of("io.unclosed.marked", name, jdk, folder);
        Report report = trial.watched("", trial.program().jvmOptions()).report();
        return report.findings().stream().map(FingerprintsIT::line).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String line(Finding finding) {
        return finding.culpritFrame() + " " + finding.verdict().word() + " " + finding.type() + " "
                + finding.fingerprint();
    }
}
