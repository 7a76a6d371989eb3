// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.lang.ref.Cleaner;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Inflater;

/** What a finalizer or a Cleaner of the program does, and what it does not. */
public final class Rescues {

    private static final Cleaner CLEANER = Cleaner.create();
    private static final List<Object> REVIVED = new ArrayList<>();
    private static final AtomicInteger TIDY = new AtomicInteger();

    private Rescues() {}

    public static void main(String[] arguments) throws IOException {
        File file = Scratch.file();
        new Finalized(file);
        new Reviving(file);
        cleaned();
        new Tidy(file);
        tidyCleaner(file);
        new Finalized(file).close();
        // Twice, so that a revived stream has had its finalizer run before the end.
        for (int i = 0; i < 100 && (REVIVED.isEmpty() || TIDY.get() < 2); i++) {
            System.gc();
            System.runFinalization();
        }
        System.out.println("revived " + REVIVED.size());
    }

    /** The Cleaner holds the inflater and ends it when the holder goes. */
    private static void cleaned() {
        Object holder = new Object();
        Inflater inflater = new Inflater(); // rescued Inflater
        CLEANER.register(holder, inflater::end);
        byte[] none = new byte[0];
        inflater.setInput(none);
    }

    /** What the action itself opens and closes it did not rescue; what it forgets leaks as anywhere. */
    private static void tidyCleaner(File file) {
        CLEANER.register(new Object(), () -> tidy(file));
    }

    private static void tidy(File file) {
        try (FileInputStream in = new FileInputStream(file)) {
            in.read();
            new FileInputStream(file).read(); // leaked FileInputStream
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        TIDY.incrementAndGet();
    }

    static final class Tidy {
        private final File file;

        Tidy(File file) {
            this.file = file;
        }

        @Override
        @SuppressWarnings({"deprecation", "removal"})
        protected void finalize() {
            tidy(file);
        }
    }

    static final class Finalized extends FileInputStream {
        Finalized(File file) throws IOException {
            super(file); // rescued FileInputStream
        }

        @Override
        @SuppressWarnings({"deprecation", "removal"})
        protected void finalize() throws IOException {
            close();
        }
    }

    static final class Reviving extends FileInputStream {
        Reviving(File file) throws IOException {
            super(file); // open FileInputStream
        }

        @Override
        @SuppressWarnings({"deprecation", "removal"})
        protected void finalize() {
            REVIVED.add(this);
        }
    }
}
