// SPDX-License-Identifier: Apache-2.0
package io.unclosed.cli.check;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Small classes for rules to name. Only their class files are read. */
@SuppressWarnings("unused")
final class Subjects {

    private Subjects() {}

    /** Constructors, a factory, members without code. */
    public abstract static class Buffer {
        static final String SHARED = "shared";

        final String name;
        final int size;
        final long address;
        final boolean shared;
        final @Nullable Buffer parent;
        final Thread owner = Thread.currentThread();

        Buffer(String name) {
            this(name, 1, null);
        }

        Buffer(String name, int size, @Nullable Buffer parent) {
            this.name = name;
            this.size = size;
            this.address = size;
            this.shared = parent != null;
            this.parent = parent;
        }

        public static @Nullable Buffer of(File file, long size) {
            return null;
        }

        public @Nullable Buffer slice(int from, boolean shared) {
            return null;
        }

        public void retain(int count) {}

        public abstract void flush();

        public native void free();

        public void close() {}
    }

    /** Inherits what it has. */
    public abstract static class Child extends Buffer {
        Child() {
            super("child");
        }
    }

    /** A parent with implementations. */
    public interface Session {
        Cursor cursor(String query);

        void end();

        void reset(boolean hard);

        default void abort() {}
    }

    /** Opened of a session. */
    public interface Cursor {
        void close() throws IOException;
    }

    /** Implements all. */
    public static class FileSession implements Session {
        @Override
        public Cursor cursor(String query) {
            return new FileCursor();
        }

        public static Cursor cursor(File file) {
            return new FileCursor();
        }

        @Override
        public void end() {}

        @Override
        public void reset(boolean hard) {}
    }

    /** Implements nothing itself. */
    public static final class QuietSession extends FileSession {}

    /** Closes by itself. */
    public static final class FileCursor implements Cursor {
        @Override
        public void close() {}
    }

    /** Closes by code of the JDK. */
    public static final class StreamCursor extends FilterInputStream implements Cursor {
        StreamCursor() {
            super(new ByteArrayInputStream(new byte[0]));
        }
    }

    /** A parent of nobody. */
    public interface Lonely {
        void close();
    }
}
