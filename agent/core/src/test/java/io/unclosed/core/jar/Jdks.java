// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.jar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The JDKs of this machine: the running one, the one of {@code JAVA_HOME}, and those beside them. */
public final class Jdks {

    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)[^\"]*\"");
    private static final int OLDEST = 17;

    private Jdks() {}

    /** A JDK, by its home folder and feature number. */
    public record Jdk(Path home, int feature) {

        /** The program {@code java}. */
        public Path java() {
            return home.resolve("bin").resolve(isWindows() ? "java.exe" : "java");
        }

        @Override
        public String toString() {
            return "JDK " + feature;
        }
    }

    /** Each JDK once, the oldest first; at least the running one. */
    public static List<Jdk> all() {
        TreeMap<String, Jdk> found = new TreeMap<>();
        for (Path home : candidates()) {
            int feature = feature(home);
            if (feature >= OLDEST) {
                Jdk jdk = new Jdk(home, feature);
                found.put(String.format("%05d %s", feature, home), jdk);
            }
        }
        return List.copyOf(found.values());
    }

    private static List<Path> candidates() {
        List<Path> homes = new ArrayList<>();
        homes.add(Path.of(System.getProperty("java.home")));
        String javaHome = System.getenv("JAVA_HOME");
        if (javaHome != null && !javaHome.isBlank()) {
            homes.add(Path.of(javaHome));
        }
        List<Path> all = new ArrayList<>();
        for (Path home : List.copyOf(homes)) {
            Path parent = real(home).getParent();
            all.add(real(home));
            if (parent != null) {
                all.addAll(folders(parent));
            }
        }
        return all.stream().distinct().toList();
    }

    private static List<Path> folders(Path parent) {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory)
                    .map(child ->
                            Files.isDirectory(child.resolve("Contents/Home")) ? child.resolve("Contents/Home") : child)
                    .map(Jdks::real)
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** 0 where it is no JDK that could run. */
    private static int feature(Path home) {
        try {
            if (!Files.isExecutable(new Jdk(home, 0).java())) {
                return 0;
            }
            if (home.equals(real(Path.of(System.getProperty("java.home"))))) {
                return Runtime.version().feature();
            }
            Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
            return version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (IOException noRelease) {
            return 0;
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }
}
