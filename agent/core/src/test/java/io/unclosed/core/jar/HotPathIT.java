// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.jar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.boot.Allocation;
import io.unclosed.core.instrument.InsertedCheck;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.ClassReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an opening and a closing cost, told without a clock: what is inserted, what is allocated, what is inlined. */
class HotPathIT {

    private static final int HEADER = 12;
    private static final int ALIGNMENT = 8;

    /** As they are before they go into the jar, where no class path finds them. */
    private static final Path CLASSES = Path.of("target", "classes").toAbsolutePath();

    /** Compiled on the spot, not behind its back: how far the compilers have come does not depend on the machine. */
    private static final List<String> COMPILED = List.of("-Xbatch", "-Xmx64m");

    @TempDir
    Path folder;

    static List<Jdks.Jdk> jdks() {
        return Jdks.all();
    }

    static Stream<Arguments> jdksAndStacks() {
        return Jdks.all().stream()
                .flatMap(jdk -> Stream.of("full", "sampled", "off").map(stacks -> Arguments.of(jdk, stacks)));
    }

    @BeforeEach
    void copyProgram() throws IOException {
        Programs.copy(OpensAndCloses.class, folder);
        Programs.copy(OpensAndCloses.Stack.class, folder);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void nothingIsInsertedButStaticCallsAndTheirArguments(Jdks.Jdk jdk) throws Exception {
        String classPath = String.join(
                File.pathSeparator,
                EveryJdkIT.classPath(),
                EveryJdkIT.place(InsertedCheck.class),
                CLASSES.toString(),
                EveryJdkIT.place(ClassReader.class));

        ForkedJvm jvm = ForkedJvm.run(jdk, folder, List.of("-cp", classPath, InsertedCheck.class.getName()));

        assertEquals(List.of("changed members: many"), jvm.out(), jvm.err().toString());
    }

    @ParameterizedTest
    @MethodSource("jdksAndStacks")
    void anOpeningAllocatesItsRecordAndNothingElse(Jdks.Jdk jdk, String stacks) throws Exception {
        Counted untracked = count(jdk, List.of());
        Counted tracked = count(jdk, List.of(agent(stacks)));

        long stack = stacks.equals("full") ? tracked.stack() : 0;
        assertEquals(
                untracked.pair() + sizeOf(Allocation.class) + stack,
                tracked.pair(),
                "untracked " + untracked + ", tracked " + tracked);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void theVerbsAreInlinedWhereTheyAreHot(Jdks.Jdk jdk) throws Exception {
        List<String> lines = run(jdk, List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:+PrintInlining", agent("off")));

        for (String verb : List.of("Tracker::opened", "Tracker::closed", "Registry::opened", "Registry::closed")) {
            assertTrue(
                    lines.stream().anyMatch(line -> line.matches(".*boot\\." + verb + " .* inline \\(hot\\).*")),
                    verb + " is inlined nowhere");
        }
    }

    private Counted count(Jdks.Jdk jdk, List<String> options) throws Exception {
        List<String> lines = run(jdk, options);
        return new Counted(number(lines, "pair "), number(lines, "stack "));
    }

    private List<String> run(Jdks.Jdk jdk, List<String> options) throws Exception {
        List<String> arguments = new ArrayList<>(COMPILED);
        arguments.addAll(options);
        arguments.addAll(List.of("-cp", folder.toString(), OpensAndCloses.class.getName()));
        ForkedJvm jvm = ForkedJvm.run(jdk, folder, arguments);
        assertEquals(0, jvm.exit(), jvm.err().toString());
        return jvm.out();
    }

    private static String agent(String stacks) throws IOException {
        return "-javaagent:" + BuiltAgentJar.read().path() + "=summary=off,stacks=" + stacks;
    }

    private static long number(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.substring(name.length())))
                .findFirst()
                .orElseThrow();
    }

    /** In the heap of a HotSpot that has compressed pointers and the usual headers, as a small one has by default. */
    private static long sizeOf(Class<?> type) {
        long size = HEADER;
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                size += Modifier.isStatic(field.getModifiers()) ? 0 : sizeOf(field);
            }
        }
        return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    private static int sizeOf(Field field) {
        Class<?> type = field.getType();
        if (type == long.class || type == double.class) {
            return Long.BYTES;
        }
        return type == boolean.class || type == byte.class ? 1 : type == short.class || type == char.class ? 2 : 4;
    }

    /**
     * Bytes that were allocated.
     *
     * @param pair by one opening and its closing
     * @param stack by one bare stack of that depth
     */
    private record Counted(long pair, long stack) {}
}
