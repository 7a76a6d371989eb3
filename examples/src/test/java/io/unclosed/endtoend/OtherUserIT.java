// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What another user can do to who runs programs under the agent. */
class OtherUserIT {

    private static final Path SET_USER = Path.of("/usr/bin/setpriv");
    private static final String ATTACKER = "23456";
    private static final String NOBODY_KNOWN = "34567";

    @TempDir
    Path folder;

    static Stream<Jdk> jdks() {
        return Jdk.all().stream();
    }

    /** The code of another user. */
    public static final class Intruder {
        private Intruder() {}

        public static void premain(String options) {
            System.out.println("intruded");
        }
    }

    @BeforeEach
    void begin() throws IOException {
        assumeTrue(Files.isExecutable(SET_USER), "no " + SET_USER + " to become another user with");
        assumeTrue(Files.getAttribute(folder, "unix:uid").equals(0), "only root can become another user");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void whatAnotherUserPutsIntoASharedCacheNeverRuns(Jdk jdk) throws Exception {
        Path own = Files.createDirectory(folder.resolve("own"));
        run(jdk, List.of("env", "XDG_CACHE_HOME=" + own));
        String name = String.valueOf(jars(own.resolve("unclosed")).get(0).getFileName());
        Path shared = Files.createDirectory(folder.resolve("shared"));
        for (int mode : new int[] {01777, 0777}) {
            Files.setAttribute(shared, "unix:mode", mode);
            Path place = shared.resolve("unclosed");
            Path stop = folder.resolve("stop" + mode);
            // The attacker may do with what is there as he likes, and swaps it all the time.
            Process attack = new ProcessBuilder(as(
                            ATTACKER,
                            "sh",
                            "-c",
                            "umask 0; mkdir -p " + place + "; echo ready; while [ ! -e " + stop + " ]; do cp "
                                    + intrudersJar() + " " + place + "/draft; mv -f " + place + "/draft " + place + "/"
                                    + name + "; sleep 0.02; done"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                attack.getInputStream().read();
                for (int i = 0; i < 2; i++) {
                    Run run = run(jdk, List.of("env", "XDG_CACHE_HOME=" + shared));
                    assertFalse(run.out().contains("intruded"), run::toString);
                }
            } finally {
                Files.createFile(stop);
                attack.waitFor();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void aUserWithoutAHomeLeavesNothingBehind(Jdk jdk) throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Files.setAttribute(temporary, "unix:mode", 01777);
        Path reports = Files.createDirectory(folder.resolve("unclosed-reports"));
        Files.setAttribute(reports, "unix:mode", 0777);

        run(jdk, as(NOBODY_KNOWN, "env", "-u", "HOME", "-u", "XDG_CACHE_HOME"), "-Djava.io.tmpdir=" + temporary);

        try (Stream<Path> left = Files.list(temporary)) {
            assertEquals(List.of(), left.filter(file -> !isOfJvm(file)).toList());
        }
    }

    private static boolean isOfJvm(Path file) {
        return String.valueOf(file.getFileName()).startsWith("hsperfdata_");
    }

    private Run run(Jdk jdk, List<String> as, String... jvm) throws Exception {
        List<String> command = new ArrayList<>(as);
        command.add(jdk.java());
        command.addAll(List.of(jvm));
        command.addAll(List.of("-jar", Jars.COMMAND_LINE.toString(), "run", "--", jdk.java(), "-version"));
        Run run = Run.command(folder, command);
        assertEquals(0, run.status(), run::toString);
        assertTrue(run.err().contains("No findings") || run.err().contains("nothing"), run::toString);
        return run;
    }

    private static List<String> as(String user, String... command) {
        List<String> all =
                new ArrayList<>(List.of(SET_USER.toString(), "--reuid", user, "--regid", user, "--clear-groups"));
        all.addAll(List.of(command));
        return all;
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }

    private Path intrudersJar() throws IOException {
        Path jar = folder.resolve("intruder.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", Intruder.class.getName());
        String name = Intruder.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                InputStream in =
                        Objects.requireNonNull(Intruder.class.getClassLoader().getResourceAsStream(name))) {
            out.putNextEntry(new JarEntry(name));
            in.transferTo(out);
        }
        return jar;
    }
}
