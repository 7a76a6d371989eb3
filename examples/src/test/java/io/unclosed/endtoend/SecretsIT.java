// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.unclosed.model.Example;
import io.unclosed.model.Finding;
import io.unclosed.model.Report;
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

/** What addresses and SQL of a program hold does not get into its journal, unless somebody wants it. */
@ParameterizedClass
@MethodSource("io.unclosed.endtoend.Jdk#all")
class SecretsIT {

    private final Jdk jdk;

    @TempDir
    Path folder;

    SecretsIT(Jdk jdk) {
        this.jdk = jdk;
    }

    @Test
    void secretsAreMasked() throws Exception {
        Run run = Trial.of("ForgetsSecrets", jdk, folder).watched("", List.of());

        assertEquals("done\n", run.out(), run.err());
        assertEquals(
                Set.of(
                        "jdbc:any://me:***@db:1234/shop?hexkey=***&ssl=true",
                        "jdbc:any://db:1234/shop",
                        "insert into users (name) values ('***')"),
                details(run.report()));
        try (var journals = Files.newDirectoryStream(run.dest())) {
            for (Path journal : journals) {
                assertFalse(Files.readString(journal).contains("s3cret"));
            }
        }
    }

    @Test
    void aSwitchShowsThemAndNoFindingIsAnotherOne() throws Exception {
        Trial trial = Trial.of("ForgetsSecrets", jdk, folder);

        Report shown = trial.watched("secrets=shown", List.of()).report();

        assertEquals(
                Set.of(
                        "jdbc:any://me:s3cret@db:1234/shop?hexkey=s3cret&ssl=true",
                        "jdbc:any://db:1234/shop",
                        "insert into users (name) values ('s3cret')"),
                details(shown));
        assertEquals(fingerprints(trial.watched("secrets=masked", List.of()).report()), fingerprints(shown));
    }

    private static Set<String> details(Report report) {
        return report.findings().stream()
                .flatMap(finding -> finding.examples().stream())
                .map(Example::detail)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> fingerprints(Report report) {
        return report.findings().stream().map(Finding::fingerprint).collect(Collectors.toCollection(TreeSet::new));
    }
}
