// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.Inflater;

/** Classes of the program that extend what is tracked. */
public final class Subclasses {

    private static final List<Object> HELD = new ArrayList<>();

    private Subclasses() {}

    public static void main(String[] arguments) throws IOException {
        File file = Scratch.file();
        try (FileInputStream in = new NeverCloses(file)) {
            HELD.add(in.read());
        }
        try {
            HELD.add(new ThrowsAfterOpening(file));
        } catch (IllegalStateException expected) {
            HELD.add("failed");
        }
        try (FileInputStream in = new ClosesProperly(file)) {
            HELD.add(in.read());
        }
        new MyInflater();
        new Hostile(file).close();
        new Hostile(file);
        try {
            HELD.add(new MyJar(new File("/no/such.jar")));
        } catch (IOException expected) {
            HELD.add(expected.getClass());
        }
        System.out.println("done");
    }

    static final class NeverCloses extends FileInputStream {
        NeverCloses(File file) throws IOException {
            super(file); // leaked FileInputStream
        }

        @Override
        public void close() {}
    }

    static final class ThrowsAfterOpening extends FileInputStream {
        ThrowsAfterOpening(File file) throws IOException {
            super(file); // leaked FileInputStream
            throw new IllegalStateException("after super");
        }
    }

    static final class ClosesProperly extends FileInputStream {
        ClosesProperly(File file) throws IOException {
            super(file);
        }

        @Override
        public void close() throws IOException {
            super.close();
        }
    }

    static final class MyInflater extends Inflater {
        MyInflater() {
            super(true); // leaked Inflater
        }
    }

    static final class MyJar extends JarFile {
        MyJar(File file) throws IOException {
            super(file);
        }
    }

    /** Nobody of ours asks it who it is. */
    static final class Hostile extends FileInputStream {
        Hostile(File file) throws IOException {
            super(file); // leaked FileInputStream
        }

        @Override
        public boolean equals(Object other) {
            throw new IllegalStateException("equals");
        }

        @Override
        public int hashCode() {
            throw new IllegalStateException("hashCode");
        }

        @Override
        public String toString() {
            throw new IllegalStateException("toString");
        }
    }
}
