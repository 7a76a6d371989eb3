// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.unclosed.model.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the agent may not do its work, it says which permission is missing, and the program runs. */
@ParameterizedClass
@MethodSource("io.unclosed.endtoend.Jdk#all")
class SecurityManagerIT {

    private static final String PROGRAMS = "grant {\n"
            + "  permission java.util.PropertyPermission \"java.home\", \"read\";\n"
            + "  permission java.io.FilePermission \"<<ALL FILES>>\", \"read\";\n"
            + "  permission java.lang.RuntimePermission \"exitVM.3\";\n"
            + "};\n";

    private final Jdk jdk;

    @TempDir
    Path folder;

    SecurityManagerIT(Jdk jdk) {
        this.jdk = jdk;
    }

    @BeforeEach
    void thereIsOne() {
        assumeTrue(jdk.feature() < 24, "JDK 24 took the security manager away");
    }

    @Test
    void aPolicyThatGrantsTheAgentNothingIsNamedWithTheRemedy() throws Exception {
        for (String policy : List.of("grant {};\n", PROGRAMS)) {
            List<String> managed = managed("", policy);
            Trial trial = Trial.of("ForgetsOne", jdk, Files.createTempDirectory(folder, "none"));
            Run plain = trial.plain(managed);
            Run watched = trial.watched("", managed);

            assertSameProgram(plain, watched);
            String line = own(watched);
            assertTrue(line.startsWith("unclosed: could not start, the program runs unwatched: "), line);
            assertTrue(line.contains("access denied (\"java."), line);
            assertTrue(line.endsWith(grant().strip()), line);
            assertEquals(1, line.lines().count(), line);
            assertFalse(Files.exists(watched.dest()));
        }
    }

    @Test
    void withThatGrantAllIsAsEver() throws Exception {
        Trial.of("ForgetsOne", jdk, folder).unharmedAndReported(managed("", PROGRAMS + grant()));
    }

    @Test
    void aManagerThatComesLaterIsNamedAtTheEnd() throws Exception {
        List<String> managed = managed("=allow", PROGRAMS);
        Trial trial = Trial.of("SetsSecurityManager", jdk, folder);
        Run plain = trial.plain(managed);
        Run watched = trial.watched("", managed);

        assertSameProgram(plain, watched);
        String line = own(watched);
        assertEquals(1, line.lines().count(), line);
        assertTrue(line.contains("access denied (") && line.contains("java.security.AllPermission"), line);
        assertFalse(watched.report().complete());
    }

    @Test
    void withThatGrantALaterManagerIsAsNone() throws Exception {
        List<String> managed = managed("=allow", PROGRAMS + grant());
        Trial trial = Trial.of("SetsSecurityManager", jdk, folder);
        Run watched = trial.watched("", managed);

        assertEquals("", own(watched));
        Report report = watched.report();
        assertTrue(report.complete(), report::toString);
        trial.assertMarked(report);
    }

    private static void assertSameProgram(Run plain, Run watched) {
        assertEquals(plain.out(), watched.out());
        assertEquals(plain.status(), watched.status());
        assertEquals(
                plain.err(),
                watched.err()
                        .lines()
                        .filter(line -> !line.startsWith("unclosed: "))
                        .map(line -> line + "\n")
                        .collect(Collectors.joining()));
    }

    private static String own(Run run) {
        return run.err().lines().filter(line -> line.startsWith("unclosed: ")).collect(Collectors.joining("\n"));
    }

    private static String grant() {
        return "grant codeBase \"" + Jars.AGENT.toUri().toString().replace("file:///", "file:/")
                + "\" { permission java.security.AllPermission; };\n";
    }

    private List<String> managed(String how, String policy) throws IOException {
        Path file = Files.writeString(Files.createTempFile(folder, "some", ".policy"), policy);
        return List.of("-Djava.security.manager" + how, "-Djava.security.policy==" + file);
    }
}
