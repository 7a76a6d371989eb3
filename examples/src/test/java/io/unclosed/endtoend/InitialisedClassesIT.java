// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Which classes of the JDK the agent is the first to initialise after the program began. One that fails stays broken for the program,
 * and one that reads its surroundings keeps what it read too early. So each must be on a list, with a reason.
 */
@ParameterizedClass
@MethodSource("io.unclosed.endtoend.Jdk#all")
class InitialisedClassesIT {

    private static final Path SHELL = Path.of("/bin/sh");
    private static final Pattern LINE = Pattern.compile("\\d+ Initializing '([^']+)'(\\(no method\\))?");

    /** Beginnings of names. None of them opens a file, looks at a property or keeps anything of the program. */
    private static final List<String> ALLOWED = List.of(
            // The text of a stack.
            "java/lang/StackTraceElement$HashedModules",
            // Constants and caches of numbers.
            "java/lang/Long$LongCache",
            "java/lang/StringUTF16",
            "java/math/",
            // Collections and their order.
            "java/util/AbstractList$",
            "java/util/Arrays$LegacyMergeSort",
            "java/util/BitSet",
            "java/util/Collections$",
            "java/util/Comparators$",
            "java/util/EnumMap",
            "java/util/IdentityHashMap",
            "java/util/ImmutableCollections$",
            "java/util/StringJoiner",
            "java/util/TimSort",
            "java/util/TreeMap",
            // Lambdas and streams, of what the agent makes of a finding: see Reaper.rehearse.
            "java/lang/invoke/",
            "java/lang/runtime/ObjectMethods",
            "java/util/function/",
            "java/util/stream/",
            "jdk/internal/classfile/",
            "java/lang/classfile/",
            "sun/invoke/util/",
            // Patterns of names.
            "java/util/regex/",
            // The time of a finding, in UTC.
            "java/time/Duration",
            "java/time/Instant",
            "java/time/temporal/");

    private final Jdk jdk;

    @TempDir
    Path folder;

    InitialisedClassesIT(Jdk jdk) {
        this.jdk = jdk;
    }

    @Test
    void withoutDescriptorsNoneWithAStateOfItsOwn() throws Exception {
        assumeTrue(Files.isExecutable(SHELL), "no " + SHELL + " to limit descriptors with");
        for (int limit : List.of(64, 128)) {
            List<String> prefix =
                    List.of(SHELL.toString(), "-c", "ulimit -n " + limit + "; exec \"$0\" \"$@\"", jdk.java());
            assertListed("FillsDescriptors", prefix, List.of());
        }
    }

    @Test
    void withAFullHeapNoneWithAStateOfItsOwn() throws Exception {
        assertListed("FillsHeap", List.of(jdk.java()), List.of("-Xmx32m", "-XX:+UseSerialGC"), "1");
    }

    private void assertListed(String program, List<String> prefix, List<String> jvm, String... arguments)
            throws Exception {
        Trial trial = Trial.of(program, jdk, folder);
        Set<String> plain = new HashSet<>(initialised("plain", trial, prefix, jvm, arguments));
        List<String> agent = new ArrayList<>(jvm);
        agent.add("-javaagent:" + Jars.AGENT + "=cache=off");
        List<String> watched = initialised("watched", trial, prefix, agent, arguments);
        int start = watched.indexOf(trial.program().mainClass().replace('.', '/'));
        assertTrue(start > 0, "the program did not start");

        Set<String> unlisted = new TreeSet<>();
        for (String name : watched.subList(start, watched.size())) {
            boolean own = name.startsWith("io/unclosed/") || name.startsWith("net/bytebuddy/");
            if (!own && !plain.contains(name) && ALLOWED.stream().noneMatch(name::startsWith)) {
                unlisted.add(name);
            }
        }
        assertEquals(Set.of(), unlisted, "initialised by the agent after the program began");
    }

    /** Those that have something to initialise, in the order in which that was done. */
    private List<String> initialised(
            String name, Trial trial, List<String> prefix, List<String> jvm, String... arguments)
            throws IOException, InterruptedException {
        Path log = folder.resolve(name + ".log");
        List<String> options = new ArrayList<>(List.of("-Xlog:class+init=info:file=" + log));
        options.addAll(jvm);
        List<String> command = new ArrayList<>(prefix);
        command.addAll(trial.arguments(options, arguments));
        Run run = Run.command(Files.createTempDirectory(folder, name), command);
        assertEquals(0, run.status(), run::toString);
        List<String> names = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.find() && matcher.group(2) == null) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }
}
