// SPDX-License-Identifier: Apache-2.0
package io.unclosed.examples;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Looks into folders in all the ways of {@code java.nio.file}. */
public final class DirectoryWalker {

    private DirectoryWalker() {}

    /** Walks through a small tree that it makes itself. */
    public static void main(String[] arguments) throws IOException {
        Path root = Files.createTempDirectory("unclosed-example");
        Path deep = Files.createDirectories(root.resolve("a/b/c"));
        Path file = Files.writeString(deep.resolve("file.txt"), "one\ntwo\n");

        System.out.println("listed " + countForgotten(root));
        System.out.println("listed " + count(root));
        System.out.println("first " + firstFolder(root).getFileName());
        System.out.println("walked " + walk(root));
        System.out.println("found " + find(root).getFileName());
        System.out.println("stream " + iterate(root).getFileName());
        System.out.println("line " + firstLine(file));
        System.out.println("lines " + lines(file));

        for (String entry : List.of("a/b/c/file.txt", "a/b/c", "a/b", "a", "")) {
            Files.delete(root.resolve(entry));
        }
    }

    private static long countForgotten(Path folder) throws IOException {
        return Files.list(folder).count(); // leaked DirectoryStream
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.count();
        }
    }

    private static Path firstFolder(Path folder) throws IOException {
        Stream<Path> all = Files.walk(folder); // leaked DirectoryStream
        return all.filter(path -> path.endsWith("b")).findFirst().orElseThrow();
    }

    private static long walk(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.count();
        }
    }

    private static Path find(Path folder) throws IOException {
        return Files.find(folder, 9, (path, attributes) -> attributes.isDirectory()) // leaked DirectoryStream
                .skip(1)
                .findFirst()
                .orElseThrow();
    }

    private static Path iterate(Path folder) throws IOException {
        DirectoryStream<Path> entries = Files.newDirectoryStream(folder); // leaked DirectoryStream
        Iterator<Path> iterator = entries.iterator();
        return iterator.next();
    }

    private static String firstLine(Path file) throws IOException {
        return Files.lines(file).findFirst().orElseThrow(); // leaked FileChannel
    }

    private static long lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        }
    }
}
