// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.logging.FileHandler;
import java.util.logging.Logger;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Locks, log files, and the compiler's file managers. */
public final class Handlers {

    private static final List<Object> HELD = new ArrayList<>();

    private Handlers() {}

    public static void main(String[] arguments) throws Exception {
        locks(Scratch.file().toPath());
        logs(Files.createTempDirectory("unclosed"));
        compilers();
        System.out.println("done");
    }

    private static void locks(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE); // open FileChannel
        HELD.add(channel);
        HELD.add(channel.lock(0, 1, false)); // open FileLock
        channel.tryLock(1, 1, false); // open FileLock
        channel.lock(2, 1, false).release();
        try (FileLock lock = channel.tryLock(3, 1, false)) {
            HELD.add(lock.isValid());
        }
        try (FileChannel closed = FileChannel.open(file, StandardOpenOption.WRITE)) {
            HELD.add(closed.lock(4, 1, false));
        }
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            HELD.add(out.getChannel().lock(5, 1, false));
        }
    }

    private static void logs(Path folder) throws IOException {
        new FileHandler(folder + "/one.log"); // leaked FileHandler
        new FileHandler(folder + "/two.log").close();
        FileHandler rotates = new FileHandler(folder + "/three%g.log", 100, 3);
        Logger logger = Logger.getLogger("truth");
        HELD.add(logger);
        logger.setUseParentHandlers(false);
        logger.addHandler(rotates);
        for (int i = 0; i < 10; i++) {
            logger.info("some more text");
        }
        rotates.close();
    }

    private static void compilers() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            compile(compiler, files);
        }
        compile(compiler, compiler.getStandardFileManager(null, null, null)); // leaked StandardJavaFileManager
        HELD.add(compiler.run(null, null, null, "-version") == 0);
        compiler.getStandardFileManager(null, null, null); // looked into nothing
        compile(compiler, null); // its own, which it closes
    }

    private static void compile(JavaCompiler compiler, StandardJavaFileManager files) throws IOException {
        if (files != null) {
            files.setLocation(StandardLocation.CLASS_PATH, List.of(jar()));
        }
        JavaFileObject source = new SimpleJavaFileObject(URI.create("string:///A.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignore) {
                return "class A { java.util.List<String> list; some.Thing thing; }";
            }
        };
        List<String> options = new ArrayList<>(List.of("-proc:none"));
        if (files == null) {
            options.addAll(List.of("-cp", jar().getPath()));
        }
        HELD.add(compiler.getTask(null, files, diagnostic -> {}, options, null, List.of(source))
                .call());
    }

    private static File jar() throws IOException {
        File jar = File.createTempFile("unclosed", ".jar");
        jar.deleteOnExit();
        try (var out = new java.util.zip.ZipOutputStream(new FileOutputStream(jar))) {
            out.putNextEntry(new java.util.zip.ZipEntry("some/Other.class"));
        }
        return Objects.requireNonNull(jar);
    }
}
