// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The verdicts don't depend on who collects. */
class CollectorsIT {

    private static final List<String> EVERYWHERE =
            List.of("-XX:+UseSerialGC", "-XX:+UseParallelGC", "-XX:+UseG1GC", "-XX:+UseZGC");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> reportsExactlyTheMarkedLinesUnderEachCollector() {
        return Jdk.all().stream()
                .flatMap(jdk -> collectors(jdk).stream()
                        .map(collector -> dynamicTest(
                                collector + " on " + jdk,
                                () -> Trial.of(
                                                "io.unclosed.marked",
                                                "FileStreams",
                                                jdk,
                                                Files.createTempDirectory(folder, "run"))
                                        .unharmedAndReported(List.of(collector.split(" ", -1))))));
    }

    private static List<String> collectors(Jdk jdk) {
        List<String> collectors = new ArrayList<>(EVERYWHERE);
        // Before 21 ZGC has no generations, from 23 on it has them unasked.
        if (jdk.feature() == 21 || jdk.feature() == 22) {
            collectors.add("-XX:+UseZGC -XX:+ZGenerational");
        }
        return collectors;
    }
}
