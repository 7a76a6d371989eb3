// SPDX-License-Identifier: Apache-2.0
package io.unclosed.endtoend;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * A JDK of this machine.
 *
 * @param feature 17, 25, …
 */
public record Jdk(Path home, int feature) {

    private static final int OLDEST = 17;

    /** The newest build of each feature release from 17 on: the running JDK, JAVA_HOME's, and those that live beside. */
    public static List<Jdk> all() {
        Map<Integer, Jdk> found = new LinkedHashMap<>();
        List<Path> homes = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
        if (System.getenv("JAVA_HOME") != null) {
            homes.add(Path.of(System.getenv("JAVA_HOME")));
        }
        for (Path home : List.copyOf(homes)) {
            homes.addAll(neighbours(home));
        }
        for (Path home : homes) {
            int feature = feature(home);
            if (feature >= OLDEST) {
                found.putIfAbsent(feature, new Jdk(home, feature));
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingInt(Jdk::feature))
                .toList();
    }

    public String java() {
        return home.resolve("bin/java").toString();
    }

    @Override
    public String toString() {
        return "JDK " + feature;
    }

    private static List<Path> neighbours(Path home) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(
                Objects.requireNonNull(home.toRealPath().getParent()))) {
            List<Path> neighbours = new ArrayList<>();
            folders.forEach(neighbours::add);
            return neighbours.stream().sorted().toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    /** 0 where this is no JDK. */
    private static int feature(Path home) {
        if (!Files.isExecutable(home.resolve("bin/javac"))) {
            return 0;
        }
        Properties release = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("release"))) {
            release.load(reader);
            return Runtime.Version.parse(
                            release.getProperty("JAVA_VERSION", "0").replace("\"", ""))
                    .feature();
        } catch (IOException | IllegalArgumentException none) {
            return 0;
        }
    }
}
