// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What a start keeps makes the next one faster and changes nothing else; anything odd about it makes it count as absent. */
@ParameterizedClass
@MethodSource("io.unclosed.endtoend.Jdk#all")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "nothing is kept where the system does not tell whose a file is")
class WarmStartIT {

    private static final String ASM = "net.bytebuddy.jar.asm.";

    private final Jdk jdk;

    @TempDir
    Path folder;

    private Path home;
    private Trial trial;

    WarmStartIT(Jdk jdk) {
        this.jdk = jdk;
    }

    @BeforeEach
    void begin() throws Exception {
        home = folder.resolve("cache");
        trial = Trial.of("Medley", jdk, folder);
    }

    @Test
    void aWarmStartReportsTheSameAndInstrumentsNoClassOfTheJdkAgain() throws Exception {
        Run cold = start("");
        Run warm = start("");

        assertFine(cold);
        assertFine(warm);
        assertTrue(cold.out().contains(ASM), "a cold start instruments");
        assertFalse(warm.out().contains(ASM), "a warm one need not");
    }

    @Test
    void anEmptyProgramLoadsNeitherAsmNorTheCatalogOnceItIsWarm() throws Exception {
        Path source = Files.writeString(
                folder.resolve("Nothing.java"), "class Nothing { public static void main(String[] a) {} }");
        Run.command(folder, List.of(jdk.home().resolve("bin/javac").toString(), "-d", folder.toString(), "" + source));
        List<String> program = List.of("-cp", folder.toString(), "Nothing");
        String cold = start("", program).out();
        String warm = start("", program).out();

        assertTrue(cold.contains(ASM) && cold.contains("io.unclosed.model.catalog.CatalogParser"), cold);
        assertFalse(warm.contains(ASM), warm);
        assertFalse(warm.contains("io.unclosed.model.catalog.CatalogParser"), warm);
    }

    @Test
    void classesOfTheProgramAreKeptForItsNextStart() throws Exception {
        trial = Trial.of("io.unclosed.marked", "Subclasses", jdk, folder);
        Run cold = start("");
        Run warm = start("");

        assertFine(cold);
        assertFine(warm);
        assertTrue(cold.out().contains(ASM), "a cold start instruments");
        assertFalse(warm.out().contains(ASM), "a warm one need not");
        assertTrue(kept().isEmpty(), "a program with classes of its own has a file of its own");
        assertEquals(1, kept("programs").size());
    }

    @Test
    void aClassThatWasCompiledAnewIsInstrumentedAnew() throws Exception {
        String source = "class Own extends java.io.FileInputStream {"
                + " Own() throws java.io.IOException { super(\"/dev/null\"); }"
                + " public void close() {%s} public static void main(String[] a) throws Exception { new Own().close(); } }";
        List<String> program = List.of("-cp", folder.toString(), "Own");
        for (String body : List.of("", "try { super.close(); } catch (java.io.IOException e) {}")) {
            Files.writeString(folder.resolve("Own.java"), source.formatted(body));
            Run.command(folder, List.of(jdk.home().resolve("bin/javac").toString(), "-d", ".", "Own.java"));
            Run cold = start("", program);
            Run warm = start("", program);
            assertTrue(cold.out().contains(ASM), cold.out());
            assertFalse(warm.out().contains(ASM), warm.out());
            assertEquals(
                    cold.report().findings().size(), warm.report().findings().size());
        }
    }

    @Test
    void nothingIsKeptWithCacheOff() throws Exception {
        assertFine(start("cache=off"));
        assertFalse(Files.exists(home));

        assertFine(start(""));
        List<Path> kept = kept();
        byte[] before = Files.readAllBytes(kept.get(0));
        assertFine(start("cache=off"));
        assertEquals(kept, kept());
        assertArrayEquals(before, Files.readAllBytes(kept.get(0)));
    }

    @Test
    void otherRulesAreAnotherStart() throws Exception {
        Path rules = Files.writeString(folder.resolve("my.rules"), "type a.B\nopens new()\ncloses close()\n");
        assertFine(start("rules=" + rules));
        assertFine(start("rules=" + rules));
        assertEquals(1, kept().size());
        Files.writeString(rules, "type a.C\nopens new()\ncloses close()\n");
        assertFine(start("rules=" + rules));
        assertEquals(2, kept().size());
    }

    @Test
    void aMistakeInRulesIsToldAtEachStart() throws Exception {
        Path rules = Files.writeString(folder.resolve("my.rules"), "type a.B\nopens\n");
        for (int i = 0; i < 2; i++) {
            Run run = start("rules=" + rules);
            assertEquals(2, run.status());
            assertTrue(run.err().contains("my.rules"), run.err());
        }
    }

    @Test
    void aDamagedFileIsReplaced() throws Exception {
        assertFine(start(""));
        Path file = kept().get(0);
        byte[] whole = Files.readAllBytes(file);
        for (byte[] damaged : List.of(new byte[0], new byte[whole.length], Arrays.copyOf(whole, 1000))) {
            Files.write(file, damaged);
            assertFine(start(""));
            assertTrue(Files.size(file) > 1000);
        }
    }

    @Test
    void aFileThatOthersMayWriteIsNotUsed() throws Exception {
        assertFine(start(""));
        Path file = kept().get(0);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));

        assertFine(start(""));

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aFolderThatIsALinkOrCannotBeIsNotUsed() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.createSymbolicLink(home, elsewhere);
        assertFine(start(""));
        assertTrue(isEmpty(elsewhere));

        Files.delete(home);
        Files.createFile(home);
        assertFine(start(""));
        assertEquals(0, Files.size(home));
    }

    @Test
    void manyAtOnceDoNotDisturbEachOther() throws Exception {
        List<Thread> threads = new ArrayList<>();
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 4; i++) {
            threads.add(new Thread(() -> {
                try {
                    assertFine(start(""));
                } catch (Exception | AssertionError failure) {
                    failures.add(failure);
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(List.of(), failures);
        assertEquals(1, kept().size());
        assertFine(start(""));
    }

    private void assertFine(Run run) throws Exception {
        assertEquals("", run.err());
        assertEquals(0, run.status());
        assertTrue(run.report().complete(), () -> "incomplete: " + run.out());
        trial.assertMarked(run.report());
    }

    private Run start(String options) throws IOException, InterruptedException {
        // Each has a folder of its own, for the program writes files there, and several may run at once.
        Path own = Files.createTempDirectory(folder, "program");
        return start(options, trial.arguments(List.of(), own.toString()));
    }

    /** Its output names the classes that it loads. */
    private Run start(String options, List<String> program) throws IOException, InterruptedException {
        Path own = Files.createTempDirectory(folder, "start");
        List<String> command = new ArrayList<>(List.of(
                jdk.java(),
                "-Xlog:class+load",
                "-javaagent:" + Jars.AGENT + "=summary=off" + (options.isEmpty() ? "" : ",") + options));
        command.addAll(program);
        return Run.command(own, command, Map.of("XDG_CACHE_HOME", home.toString()));
    }

    private List<Path> kept() throws IOException {
        return kept("starts");
    }

    private List<Path> kept(String kind) throws IOException {
        Path kinds = home.resolve("unclosed").resolve(kind);
        if (!Files.exists(kinds)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(kinds)) {
            return files.sorted().toList();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
