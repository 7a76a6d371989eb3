// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.check;

import io.unclosed.model.file.InputFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The classes that a program would find: those of the JDK that runs this, then those of its class path. They are only
 * read.
 */
public final class ClassPath implements AutoCloseable {

    private static final String CLASS = ".class";

    /** Of a class file, or of a jar's manifest. */
    private static final int MOST_BYTES = 16 << 20;

    /** As the JVM does it: of a multi-release jar the classes for this JDK. */
    private static final Map<String, String> MULTI_RELEASE = Map.of("releaseVersion", "runtime");

    private final List<FileSystem> jars = new ArrayList<>();
    private final List<Path> roots = new ArrayList<>();
    private final Path jdk = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/");
    private final Map<String, Optional<ClassFile>> found = new HashMap<>();
    private final Map<String, List<String>> modules = new HashMap<>();
    private @Nullable Map<String, Path> places;
    private @Nullable Set<String> namesOfJdk;

    private ClassPath() {}

    /**
     * Opens jars and folders, given as Java takes them; {@code folder/*} stands for the jars in a folder.
     *
     * @throws NoSuchFileException if one of them is not there
     * @throws IOException if one cannot be read
     */
    public static ClassPath of(List<String> entries) throws IOException {
        ClassPath path = new ClassPath();
        try {
            Set<Path> seen = new LinkedHashSet<>();
            for (String entry : entries) {
                for (Path file : expanded(entry)) {
                    path.add(file, seen);
                }
            }
            return path;
        } catch (IOException | RuntimeException e) {
            path.close();
            throw e;
        }
    }

    private static List<Path> expanded(String entry) throws IOException {
        if (!entry.equals("*") && !entry.endsWith("/*") && !entry.endsWith("\\*")) {
            return List.of(Path.of(entry));
        }
        try (Stream<Path> files = Files.list(Path.of(entry.substring(0, entry.length() - 1)))) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private void add(Path entry, Set<Path> seen) throws IOException {
        if (!seen.add(entry.toAbsolutePath().normalize())) {
            return;
        }
        if (Files.isDirectory(entry)) {
            roots.add(entry);
            return;
        }
        if (!Files.exists(entry)) {
            throw new NoSuchFileException(entry.toString());
        }
        if (!Files.isRegularFile(entry)) {
            throw new IOException(entry + " is no regular file");
        }
        FileSystem jar = open(entry);
        jars.add(jar);
        Path root = jar.getPath("/");
        roots.add(root);
        for (Path neighbour : neighbours(entry, root)) {
            if (Files.exists(neighbour)) {
                add(neighbour, seen);
            }
        }
    }

    private static FileSystem open(Path jar) throws IOException {
        try {
            return FileSystems.newFileSystem(jar, MULTI_RELEASE);
        } catch (ProviderNotFoundException | ZipException e) {
            throw new IOException(jar + " is no jar", e);
        }
    }

    /** The class path that a jar's manifest adds. */
    private static List<Path> neighbours(Path jar, Path root) throws IOException {
        Path manifest = root.resolve("META-INF/MANIFEST.MF");
        if (!Files.exists(manifest)) {
            return List.of();
        }
        try (InputStream in = Files.newInputStream(manifest)) {
            InputStream bounded = new ByteArrayInputStream(InputFile.bytes(in, MOST_BYTES, jar));
            String others = new Manifest(bounded).getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            List<Path> neighbours = new ArrayList<>();
            for (String other : others == null ? new String[0] : others.strip().split("\\s+")) {
                URI place = jar.toUri().resolve(other);
                if (Objects.equals(place.getScheme(), "file")) {
                    neighbours.add(Path.of(place));
                }
            }
            return neighbours;
        } catch (IllegalArgumentException e) {
            return List.of(); // not as it should be, which is for the JVM to say
        }
    }

    /** The files of that name in the roots of the class path. */
    public List<Path> files(String name) {
        return roots.stream()
                .map(root -> root.resolve(name))
                .filter(Files::isRegularFile)
                .toList();
    }

    /** Whether there is anything besides the JDK. */
    boolean isEmpty() {
        return roots.isEmpty();
    }

    /** The class of that name. */
    Optional<ClassFile> find(String name) {
        Optional<ClassFile> known = found.get(name);
        if (known == null) {
            known = locate(name);
            found.put(name, known);
        }
        return known;
    }

    private Optional<ClassFile> locate(String name) {
        String file = name.replace('.', '/') + CLASS;
        for (String module : modules.computeIfAbsent(packageOf(name), this::modulesOf)) {
            Path place = jdk.resolve("modules").resolve(module).resolve(file);
            if (Files.isRegularFile(place)) {
                return read(place, name, false);
            }
        }
        Path place = places().get(name);
        return place == null ? Optional.empty() : read(place, name, true);
    }

    private List<String> modulesOf(String packageName) {
        Path place = jdk.resolve("packages").resolve(packageName);
        if (packageName.isEmpty() || !Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> modules = Files.list(place)) {
            return modules.map(module -> module.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UnreadableException(place, e);
        }
    }

    private static Optional<ClassFile> read(Path place, String name, boolean ofProgram) {
        try {
            // A file system that takes small and capital letters for the same finds more than the JVM.
            return Optional.of(ClassFileReader.read(InputFile.bytes(place, MOST_BYTES), ofProgram))
                    .filter(file -> file.name().equals(name));
        } catch (IOException | RuntimeException e) {
            throw new UnreadableException(place, e);
        }
    }

    /** Whether a class is in that package or in one below it. */
    boolean hasPackage(String name) {
        String start = name + ".";
        return Stream.of(names(), namesOfJdk()).flatMap(Set::stream).anyMatch(className -> className.startsWith(start));
    }

    /** The names of the classes of the class path. */
    Set<String> names() {
        return places().keySet();
    }

    /** The class files of the class path, by the names of their classes. */
    private Map<String, Path> places() {
        if (places == null) {
            Map<String, Path> all = new TreeMap<>();
            roots.forEach(root -> collect(root, all));
            places = Collections.unmodifiableMap(all);
        }
        return places;
    }

    /** The names of the classes of the JDK. */
    Set<String> namesOfJdk() {
        if (namesOfJdk == null) {
            Map<String, Path> all = new TreeMap<>();
            try (Stream<Path> modules = Files.list(jdk.resolve("modules"))) {
                modules.forEach(module -> collect(module, all));
            } catch (IOException e) {
                throw new UnreadableException(jdk, e);
            }
            namesOfJdk = Collections.unmodifiableSet(all.keySet());
        }
        return namesOfJdk;
    }

    /** Adds the classes below a root; of two that have one name the first counts, as in the JVM. */
    private static void collect(Path root, Map<String, Path> places) {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = root.relativize(file).toString();
                if (isClass(name)) {
                    String className = name.substring(0, name.length() - CLASS.length());
                    places.putIfAbsent(className.replace('\\', '/').replace('/', '.'), file);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableException(root, e);
        }
    }

    private static boolean isClass(String file) {
        return file.endsWith(CLASS)
                && !file.startsWith("META-INF")
                && !file.endsWith("module-info.class")
                && !file.endsWith("package-info.class");
    }

    static String packageOf(String className) {
        return className.substring(0, Math.max(0, className.lastIndexOf('.')));
    }

    @Override
    public void close() throws IOException {
        for (FileSystem jar : jars) {
            jar.close();
        }
    }

    /** A class file or a place of classes cannot be read. */
    public static final class UnreadableException extends RuntimeException {

        private static final long serialVersionUID = 1;

        UnreadableException(Path place, Exception cause) {
            super("cannot read " + place.toUri() + " (" + cause + ")", cause);
        }
    }
}
