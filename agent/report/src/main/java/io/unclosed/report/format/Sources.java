// SPDX-License-Identifier: Apache-2.0
package io.unclosed.report.format;

import io.unclosed.model.Frame;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells where the source file of a frame is, as a path with slashes that a web page or an editor can follow.
 *
 * <p>A class file names its source file, not its folder. So the file is looked up below the source roots: the one in the
 * folder of the class's package, or else, as Kotlin leaves out the folders that all packages share, the only one of that
 * name. Without a find, the path that the package suggests is the best guess.
 */
public final class Sources {

    /** Knows no root, and guesses always. */
    public static final Sources UNKNOWN = new Sources(Map.of());

    /** Folders in which builds put copies, or files that are no sources. */
    private static final Set<String> SKIPPED = Set.of("target", "build", "out", "node_modules");

    /** By file name, in the order of the roots, then of the paths. */
    private final Map<String, List<String>> files;

    private Sources(Map<String, List<String>> files) {
        this.files = files;
    }

    /**
     * Lists all files below some folders, whole projects or source roots.
     *
     * @param base what paths are told relative to, where they are below it
     * @throws IOException if a root is no folder or cannot be listed
     */
    public static Sources under(List<Path> roots, Path base) throws IOException {
        Map<String, List<String>> files = new HashMap<>();
        Path start = base.toAbsolutePath().normalize();
        for (Path root : roots) {
            Path folder = start.resolve(root).normalize();
            List<Path> found = new ArrayList<>();
            Files.walkFileTree(folder, new Visitor(folder, found));
            found.stream().sorted().forEach(file -> {
                String name = String.valueOf(file.getFileName());
                files.computeIfAbsent(name, absent -> new ArrayList<>()).add(told(file, start));
            });
        }
        return new Sources(files);
    }

    /** The path of a frame's source file; empty for the JDK's frames, and where the class file names no file. */
    public Optional<String> path(Frame frame) {
        String file = frame.file();
        if (file == null || frame.jdk() || !isName(file)) {
            return Optional.empty();
        }
        String guess = folder(frame.className()) + file;
        List<String> named = files.getOrDefault(file, List.of());
        return named.stream()
                .filter(path -> path.equals(guess) || path.endsWith("/" + guess))
                .findFirst()
                .or(() -> named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty())
                .or(() -> Optional.of(guess));
    }

    private static String folder(String className) {
        int end = className.lastIndexOf('.');
        return end < 0 ? "" : className.substring(0, end).replace('.', '/') + "/";
    }

    /** A class file may say anything, and a journal may be forged: a path must not lead out of the sources. */
    private static boolean isName(String file) {
        return !file.isEmpty()
                && !file.contains("/")
                && !file.contains("\\")
                && !file.equals("..")
                && !file.equals(".");
    }

    private static String told(Path file, Path base) {
        Path path = file.startsWith(base) ? base.relativize(file) : file;
        return path.toString().replace('\\', '/');
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {

        private final Path root;
        private final List<Path> found;

        Visitor(Path root, List<Path> found) {
            this.root = root;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = String.valueOf(folder.getFileName());
            boolean skipped = !folder.equals(root) && (name.startsWith(".") || SKIPPED.contains(name));
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (file.equals(root)) {
                throw failure;
            }
            return FileVisitResult.CONTINUE; // a folder that is not readable holds no source that was compiled
        }
    }
}
