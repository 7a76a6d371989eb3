// SPDX-License-Identifier: Apache-2.0
package io.unclosed.benchmarks.insertions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.unclosed.benchmarks.fixture.FamilyMembers;
import io.unclosed.boot.Tracker;
import io.unclosed.core.jar.Jdks;
import io.unclosed.core.jar.Jdks.Jdk;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import net.bytebuddy.ByteBuddy;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is measured beside the agent must be what the agent does: the same calls in the same methods. */
class InsertionsTest {

    private static final Path AGENT = Path.of("../core/target/unclosed-agent.jar");

    @TempDir
    Path folder;

    static List<Jdk> jdks() {
        return Jdks.all();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void eachWayInsertsWhatTheAgentInserts(Jdk jdk) throws IOException, InterruptedException {
        SortedSet<String> byAgent =
                recorded(jdk, AGENT.toAbsolutePath() + "=cache=off,summary=off,dest=" + folder.resolve("journals"));
        Path inserting = agent(InsertingAgent.class);

        assertFalse(byAgent.isEmpty());
        for (String way : List.of("visitors", "decoration", "advice")) {
            assertEquals(String.join("\n", byAgent), String.join("\n", recorded(jdk, inserting + "=" + way)), way);
        }
    }

    private SortedSet<String> recorded(Jdk jdk, String agent) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(
                        jdk.java().toString(),
                        "-javaagent:" + agent,
                        "-javaagent:" + agent(RecordingAgent.class),
                        "-cp",
                        place(FamilyMembers.class),
                        FamilyMembers.class.getName())
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
        assertEquals(0, process.waitFor(), Files.readString(folder.resolve("err.txt")));
        SortedSet<String> recorded = new TreeSet<>();
        for (String line : Files.readAllLines(out)) {
            if (line.startsWith(RecordingAgent.MARK)) {
                recorded.add(line.substring(RecordingAgent.MARK.length()));
            }
        }
        return recorded;
    }

    /** A jar that has only a manifest: the classes are where the build put them. */
    private Path agent(Class<?> agent) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Premain-Class", agent.getName());
        attributes.putValue("Can-Retransform-Classes", "true");
        if (agent == InsertingAgent.class) {
            attributes.putValue("Boot-Class-Path", place(Tracker.class)); // the whole agent defines it itself
        }
        attributes.putValue("Class-Path", url(agent) + " " + url(ByteBuddy.class));
        Path jar = folder.resolve(agent.getSimpleName() + ".jar");
        try (OutputStream out = Files.newOutputStream(jar)) {
            new JarOutputStream(out, manifest).close();
        }
        return jar;
    }

    private static String place(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .toString();
    }

    private static String url(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().toString();
    }
}
