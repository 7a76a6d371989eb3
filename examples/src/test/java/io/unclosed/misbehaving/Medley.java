// SPDX-License-Identifier: Apache-2.0
package io.unclosed.misbehaving;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.Deflater;

/** A little of everything, for options to choose from. Its argument is a folder of its own. */
public final class Medley {

    private static FileInputStream held;

    private Medley() {}

    public static void main(String[] arguments) throws IOException {
        new FileInputStream(SomeFile.FILE); // leaked FileInputStream
        Legacy.open();
        first(new File(arguments[0], "some.jar"));
        held = new FileInputStream(SomeFile.FILE); // open FileInputStream
        try (FileInputStream closed = new FileInputStream(SomeFile.FILE)) {
            closed.read();
        }
        System.out.println("done");
    }

    private static void first(File jar) throws IOException {
        Path path = jar.toPath();
        new JarOutputStream(Files.newOutputStream(path)).close();
        second(jar);
    }

    private static void second(File jar) throws IOException {
        new JarFile(jar); // leaked JarFile
    }

    /** For globs to leave out. */
    private static final class Legacy {
        private Legacy() {}

        static void open() throws IOException {
            new RandomAccessFile(SomeFile.FILE, "r"); // leaked RandomAccessFile
            new Deflater(); // leaked Deflater
        }
    }
}
