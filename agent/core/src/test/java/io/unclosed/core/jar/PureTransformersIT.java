// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.jar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.unclosed.model.catalog.Catalog;
import io.unclosed.model.catalog.Hook;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is loaded inside of a transformer of ours we are never shown; another agent is. */
class PureTransformersIT {

    private static final String RULES =
            "type io.unclosed.core.jar.LocksAndHides$Thing\n  opens new()\n  closes close()\n";

    @TempDir
    Path folder;

    static List<Jdks.Jdk> jdks() {
        return Jdks.all();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void transformersLoadNoClassThatCouldBeTracked(Jdks.Jdk jdk) throws Exception {
        Set<String> tracked = Catalog.builtIn().types().stream()
                .flatMap(type -> type.hooks().stream())
                .map(Hook::className)
                .collect(Collectors.toSet());
        for (String cache : List.of("cache=off", "cache=on", "cache=on")) {
            ForkedJvm jvm = run(jdk, cache);

            List<String> nested = jvm.out().stream()
                    .filter(line -> line.startsWith("nested "))
                    .toList();
            // Of the JDK errors and collections that ASM names, and of the agent its own classes.
            assertEquals(
                    List.of(),
                    nested.stream()
                            .filter(line ->
                                    !line.matches("nested java/(lang|lang/invoke|util)/[^/]+ |nested .+ unclosed"))
                            .toList());
            assertEquals(
                    List.of(),
                    nested.stream()
                            .map(line -> line.split(" ", -1)[1].replace('/', '.'))
                            .filter(tracked::contains)
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void aLoaderWithALockThatHidesUsIsNoObstacle(Jdks.Jdk jdk) throws Exception {
        ForkedJvm jvm = run(jdk, "cache=off");

        assertEquals(0, jvm.exit(), jvm.err().toString());
        assertTrue(jvm.out().contains("loaded by LocksAndHides"), jvm.out().toString());
        assertEquals(
                List.of(
                        "leaked 1 x io.unclosed.core.jar.LocksAndHides$Thing",
                        "leaked 1 x java.io.FileInputStream",
                        "leaked 1 x java.nio.channels.FileChannel"),
                jvm.err().stream()
                        .filter(line -> line.contains(" x "))
                        .map(line -> line.replaceAll("^unclosed: *| at .*$", ""))
                        .sorted()
                        .toList());
    }

    private ForkedJvm run(Jdks.Jdk jdk, String option) throws Exception {
        Programs.copy(LocksAndHides.class, folder);
        Programs.copy(LocksAndHides.Thing.class, folder);
        Programs.copy(LocksAndHides.Forgets.class, folder);
        Files.writeString(folder.resolve("thing.rules"), RULES);
        return ForkedJvm.run(
                jdk,
                folder,
                List.of(
                        "-javaagent:" + bystander(),
                        "-javaagent:" + BuiltAgentJar.read().path() + "=rules=thing.rules," + option,
                        "-cp",
                        folder.toString(),
                        LocksAndHides.class.getName()));
    }

    private Path bystander() throws Exception {
        Programs.copy(Bystander.class, folder);
        Path jar = folder.resolve("bystander.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", Bystander.class.getName());
        String name = Bystander.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.putNextEntry(new ZipEntry(name));
            Files.copy(folder.resolve(name), out);
        }
        return jar;
    }
}
