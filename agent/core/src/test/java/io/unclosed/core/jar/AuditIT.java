// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.jar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.model.catalog.Catalog;
import io.unclosed.model.catalog.ResourceType;
import io.unclosed.report.audit.Audit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That the catalog is complete is a fact: each class of each JDK that can be closed stands in the audit. */
class AuditIT {

    @TempDir
    Path folder;

    static List<Jdks.Jdk> jdks() {
        return Jdks.all();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void everyClassThatCanBeClosedIsClassified(Jdks.Jdk jdk) throws Exception {
        List<String> problems = check(jdk).problems();

        assertTrue(problems.isEmpty(), () -> String.join("\n", problems));
    }

    /** Where a JDK lacks a package its classes are not looked for; so a slip in a package's name would go unseen. */
    @Test
    void everyPackageIsOneOfSomeJdk() throws Exception {
        Set<String> packages = new HashSet<>();
        List<Integer> found = new ArrayList<>();
        for (Jdks.Jdk jdk : jdks()) {
            packages.addAll(check(jdk).packages());
            found.add(jdk.feature());
        }

        Set<String> unknown = Audit.builtIn().groups().stream()
                .flatMap(group -> group.entries().stream())
                .filter(entry -> found.stream().anyMatch(entry.range()::contains))
                .map(entry -> AuditCheck.packageName(entry.name()))
                .filter(name -> !packages.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unknown);
    }

    private AuditCheck check(Jdks.Jdk jdk) throws Exception {
        ForkedJvm jvm = ForkedJvm.run(
                jdk,
                folder,
                List.of("--add-modules", "ALL-SYSTEM", "-cp", EveryJdkIT.classPath(), PublicClasses.class.getName()));
        assertEquals(0, jvm.exit(), jvm.err().toString());
        assertTrue(jvm.out().stream().anyMatch(line -> line.startsWith("class java.net.Socket AutoCloseable")));
        return AuditCheck.of(Audit.builtIn(), jdk.feature(), types(jdk), jvm.out());
    }

    private static Set<String> types(Jdks.Jdk jdk) {
        return Catalog.builtIn(jdk.feature()).types().stream()
                .filter(type -> type.origin() == ResourceType.Origin.JDK)
                .map(ResourceType::name)
                .collect(Collectors.toSet());
    }
}
