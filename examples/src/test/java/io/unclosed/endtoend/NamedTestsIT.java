// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.model.Jvm;
import io.unclosed.model.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Classes of tests run under the agent, on every JDK, with an old JUnit Platform and the newest. */
class NamedTestsIT {

    private static final String[] PARALLEL = {
        "-Djunit.jupiter.execution.parallel.enabled=true", "-Djunit.jupiter.execution.parallel.mode.default=concurrent"
    };

    @TempDir
    private Path folder;

    static Stream<Arguments> everywhere() {
        return Jdk.all().stream()
                .flatMap(jdk -> TestClass.FULL_PLATFORMS.stream().map(platform -> Arguments.of(jdk, platform)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void theTestThatOpenedItIsBlamed(Jdk jdk, String platform) throws Exception {
        TestClass forgets = new TestClass("Forgets");

        Run run = forgets.watched(folder, jdk, platform, "");

        assertEquals(0, run.status(), run::out);
        assertEquals("", run.err());
        assertEquals(forgets.marks(), TestClass.reported(run.report()));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void testsInParallelAreToldApart(Jdk jdk, String platform) throws Exception {
        TestClass forgets = new TestClass("Forgets");

        Run run = forgets.watched(folder, jdk, platform, "", PARALLEL);

        assertEquals(0, run.status(), run::out);
        assertEquals(forgets.marks(), TestClass.reported(run.report()));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void virtualThreadsCarryTheTestOn(Jdk jdk, String platform) throws Exception {
        if (jdk.feature() < 21) {
            return;
        }
        TestClass forgets = new TestClass("ForgetsVirtually");

        Run run = forgets.watched(folder, jdk, platform, "");

        assertEquals(0, run.status(), run::out);
        assertEquals(forgets.marks(), TestClass.reported(run.report()));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void leaksFailTheirClassWhereThatIsAskedFor(Jdk jdk, String platform) throws Exception {
        Run run = new TestClass("AllowedToForget").watched(folder, jdk, platform, "tests=fail");

        assertEquals(1, run.status(), run::out);
        String said = run.out() + run.err();
        assertTrue(said.contains("tests of io.unclosed.tested.AllowedToForget leaked:"), said);
        assertTrue(said.contains("opened by io.unclosed.tested.AllowedToForget#forbidden()"), said);
        assertTrue(said.contains("close it: call end() in a finally block at AllowedToForget.java:"), said);
        assertTrue(said.contains("[         3 tests successful      ]"), said);
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void leaksAreOnlySaidWhereThatIsAskedFor(Jdk jdk, String platform) throws Exception {
        Run run = new TestClass("AllowedToForget").watched(folder, jdk, platform, "tests=warn,scope=suite");

        assertEquals(0, run.status(), run::out);
        assertTrue(run.err().contains("unclosed: leaked java.util.zip.Inflater\n"), run.err());
        assertTrue(
                run.err().contains("unclosed:   opened by io.unclosed.tested.AllowedToForget#forbidden()"), run.err());
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void theEndOfAllTestsFailsWhereTheSuiteIsTheScope(Jdk jdk, String platform) throws Exception {
        Run run = new TestClass("AllowedToForget").watched(folder, jdk, platform, "tests=fail,scope=suite");

        assertEquals(1, run.status(), run::out);
        assertTrue(run.out().contains("opened by io.unclosed.tested.AllowedToForget#forbidden()"), run.out());
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void allowedLeaksAreNoFindings(Jdk jdk, String platform) throws Exception {
        TestClass allowed = new TestClass("AllowedToForget");

        Report report = allowed.watched(folder, jdk, platform, "").report();

        assertEquals(allowed.marks(), TestClass.reported(report));
        List<String> notices =
                report.jvms().stream().map(Jvm::notices).flatMap(List::stream).toList();
        assertEquals(
                List.of(
                        "left out, since @AllowLeaks allows it: 1 (nobody cares), 1 (the legacy client cannot be closed)"),
                notices);
        assertTrue(report.complete());
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void theAssertionTellsWhatItsBodyLeaked(Jdk jdk, String platform) throws Exception {
        TestClass asserts = new TestClass("Asserts");

        Run run = asserts.watched(folder, jdk, platform, "tests=fail");

        assertFalse(run.out().contains("=> org.opentest4j"), run::out);
        assertTrue(run.out().contains("[         6 tests successful      ]"), run::out);
        assertEquals(asserts.marks(), TestClass.reported(run.report()));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void testsAreLeftAloneWhereThatIsAskedFor(Jdk jdk, String platform) throws Exception {
        Run run = new TestClass("Forgets").watched(folder, jdk, platform, "tests=off");

        Report report = run.report();
        assertEquals(0, run.status(), run::out);
        assertFalse(report.findings().isEmpty());
        assertTrue(
                report.findings().stream().allMatch(finding -> finding.tests().isEmpty()));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void withoutTheAgentTheListenerIsSilent(Jdk jdk, String platform) throws Exception {
        Run forgets = new TestClass("Forgets").plain(folder, jdk, platform);
        Run asserts = new TestClass("Asserts").plain(folder, jdk, platform);

        assertEquals(0, forgets.status(), forgets::out);
        assertEquals("", forgets.err());
        assertEquals(1, asserts.status(), asserts::out);
        assertTrue(
                asserts.out().contains("nothing can be told of leaks: the agent does not run in this JVM"),
                asserts::out);
    }
}
