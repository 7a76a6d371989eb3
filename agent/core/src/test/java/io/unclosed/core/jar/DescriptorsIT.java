// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.jar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.unclosed.model.catalog.Catalog;
import io.unclosed.model.catalog.Holding;
import io.unclosed.model.catalog.ResourceType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the catalog says of descriptors is what a JVM of each JDK takes and gives back. */
@EnabledOnOs(OS.LINUX)
class DescriptorsIT {

    private static final String NOT_HERE = ": not here";

    @TempDir
    Path folder;

    static List<Jdks.Jdk> jdks() {
        return Jdks.all();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void eachTypeHoldsWhatTheCatalogSays(Jdks.Jdk jdk) throws Exception {
        ForkedJvm jvm =
                ForkedJvm.run(jdk, folder, List.of("-cp", EveryJdkIT.classPath(), OpensOneOfEach.class.getName()));
        List<String> expected = new ArrayList<>();
        for (ResourceType type : Catalog.builtIn(jdk.feature()).types()) {
            if (type.holds().isEmpty()) {
                continue;
            }
            if (jvm.out().contains(type.name() + NOT_HERE)) {
                expected.add(type.name() + NOT_HERE);
            } else {
                expected.add(type.name() + ": " + kinds(type, holding -> true));
                expected.add(type.name() + " dropped: " + kinds(type, Holding::forGood));
            }
        }

        assertEquals(
                String.join("\n", expected.stream().sorted().toList()),
                String.join("\n", jvm.out().stream().sorted().toList()),
                jvm.err().toString());
    }

    private static String kinds(ResourceType type, Predicate<Holding> which) {
        TreeMap<String, Integer> kinds = new TreeMap<>();
        type.holds().stream()
                .filter(which)
                .forEach(holding -> kinds.merge(holding.kind().word(), holding.count(), Integer::sum));
        List<String> words = new ArrayList<>();
        kinds.forEach((kind, count) -> words.add(kind + " " + count));
        return String.join(", ", words);
    }
}
