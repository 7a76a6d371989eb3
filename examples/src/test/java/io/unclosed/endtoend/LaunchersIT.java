// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** Launchers of the JUnit Platform, old and new, run the same tests with the agent as without it, on every JDK. */
class LaunchersIT {

    private static final TestClass FORGETS = new TestClass("ForgetsSimply");
    private static final String COUNTS = "17 tests found, 1 tests skipped, 16 tests started, 0 tests aborted, "
            + "15 tests successful, 1 tests failed";

    @TempDir
    private Path folder;

    static Stream<Arguments> everywhere() {
        return Jdk.all().stream()
                .flatMap(jdk -> TestClass.PLATFORMS.stream().map(platform -> Arguments.of(jdk, platform)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void allTestsRunAndAreNamed(Jdk jdk, String platform) throws Exception {
        assertEquals(COUNTS, Console.counts(FORGETS.plain(folder, jdk, platform)));

        Run run = FORGETS.watched(folder, jdk, platform, "");

        assertEquals(COUNTS, Console.counts(run), run::out);
        assertEquals("", run.err());
        assertEquals(FORGETS.marks(), TestClass.reported(run.report()));
    }

    /** With the listener that the agent brings along: nothing of ours is on the class path. */
    @ParameterizedTest
    @MethodSource("io.unclosed.endtoend.NamedTestsIT#everywhere")
    void channelsAreToldAsTheyAre(Jdk jdk, String platform) throws Exception {
        TestClass forgets = new TestClass("ForgetsChannels");
        TestClass closes = new TestClass("ClosesChannels");

        Run forgot = forgets.watched(folder, jdk, forgets.console(platform).alone(), "");
        Run closed = closes.watched(folder, jdk, closes.console(platform).alone(), "");

        assertEquals(forgets.marks(), TestClass.reported(forgot.report()));
        assertEquals("", TestClass.reported(closed.report()));
        assertEquals("", forgot.err() + closed.err());
        assertTrue(forgot.report().complete() && closed.report().complete());
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void leaksFailTheirClassWhereThatIsAskedFor(Jdk jdk, String platform) throws Exception {
        Run run = FORGETS.watched(folder, jdk, platform, "tests=fail");

        assertEquals(1, run.status(), run::out);
        assertTrue(run.out().contains("tests of io.unclosed.tested.ForgetsSimply leaked:"), run::out);
        assertTrue(run.out().contains("opened by io.unclosed.tested.ForgetsSimply#inMethod()"), run::out);
        assertEquals(COUNTS, Console.counts(run), run::out);
    }

    /** With each of the listener's classes as it would be if the launcher did not have what it needs. */
    static Stream<Arguments> broken() {
        return Stream.of("1.3.2", "6.1.3")
                .flatMap(platform -> Stream.of("TestName", "RunningTests", "ClassEnd", "TestOutcome", "AgentBridge")
                        .map(name -> Arguments.of(Jdk.all().get(0), platform, name)));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whateverFailsInTheListenerTheTestsRun(Jdk jdk, String platform, String broken) throws Exception {
        Console console = FORGETS.console(platform);
        List<Path> classPath = new ArrayList<>(List.of(withoutMembers(broken)));
        classPath.addAll(console.classPath());
        console = new Console(platform, console.testClass(), classPath);

        Run run = FORGETS.watched(folder, jdk, console, "tests=fail");

        assertEquals(COUNTS, Console.counts(run), () -> run.out() + run.err());
        assertEquals(
                broken.equals("TestOutcome") ? 2 : 1,
                run.err()
                        .lines()
                        .filter(line -> line.contains("NoSuchMethodError"))
                        .count(),
                run::err);
        assertEquals(
                1,
                run.err()
                        .lines()
                        .filter(line ->
                                line.startsWith("unclosed: names of tests are missing: java.lang.NoSuchMethodError: "))
                        .count(),
                run::err);
        assertFalse(run.report().findings().isEmpty());
    }

    private Path withoutMembers(String name) throws IOException {
        ClassWriter writer = new ClassWriter(0);
        String internalName = "io/unclosed/junit/" + name;
        writer.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC, internalName, null, "java/lang/Object", null);
        writer.visitEnd();
        Path file = folder.resolve("broken").resolve(internalName + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, writer.toByteArray());
        return folder.resolve("broken");
    }
}
