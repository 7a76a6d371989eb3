// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Folders that are listed and walked. */
public final class DirectoryStreams {

    private static final List<Object> HELD = new ArrayList<>();

    private DirectoryStreams() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("unclosed");
        Path deep = Files.createDirectories(folder.resolve("a/b/c"));

        Files.newDirectoryStream(folder); // leaked DirectoryStream
        Files.newDirectoryStream(folder, "*.txt"); // leaked DirectoryStream
        Files.newDirectoryStream(folder, path -> true); // leaked DirectoryStream
        Files.list(folder); // leaked DirectoryStream
        Files.walk(folder); // leaked DirectoryStream
        Files.find(folder, 3, (path, attributes) -> true); // leaked DirectoryStream
        HELD.add(Files.list(folder)); // open DirectoryStream
        Stream<Path> walk = Files.walk(folder); // open DirectoryStream
        HELD.add(walk);
        HELD.add(walk.filter(path -> path.endsWith("c")).findFirst());

        // A walk that came to its end has closed every folder on the way.
        HELD.add(Files.walk(folder).count());
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(HELD::add);
        }
        DirectoryStream<Path> twice = Files.newDirectoryStream(folder);
        twice.close();
        twice.close();
        try (Stream<Path> entries = Files.list(folder)) {
            HELD.add(entries.count());
        }
        try (Stream<Path> all = Files.walk(folder)) {
            HELD.add(all.findFirst());
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path visited, BasicFileAttributes attributes) {
                return FileVisitResult.TERMINATE;
            }
        });
        System.out.println("done " + Files.exists(deep));
    }
}
