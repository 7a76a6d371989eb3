// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.InflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Streams that inflate and deflate, and fail: what the program never got, and what it did close, it cannot end. */
public final class ZipStreams {

    private static final List<Object> SEEN = new ArrayList<>();

    private ZipStreams() {}

    public static void main(String[] arguments) throws IOException {
        failedConstructors();
        failedCloses();
        forgotten();
        ownSubclass();
        System.out.println(SEEN.size());
    }

    private static void failedConstructors() {
        fails(() -> new GZIPInputStream(junk()));
        fails(() -> new GZIPInputStream(junk(), 16));
        fails(() -> new GZIPInputStream(junk(), 0));
        fails(() -> new GZIPInputStream(new ByteArrayInputStream(new byte[0])));
        fails(() -> new JarInputStream(failing()));
        fails(() -> new ZipInputStream(null));
        fails(() -> new GZIPOutputStream(new Full(0)));
        fails(() -> new GZIPOutputStream(new Full(0), 16, true));
        fails(() -> new GZIPOutputStream(new ByteArrayOutputStream(), 0));
        fails(() -> new JarOutputStream(new Full(0), new Manifest()));
        fails(() -> new InflaterInputStream(null));
        fails(() -> new DeflaterOutputStream(null));
    }

    private static void failedCloses() throws IOException {
        closeFails(new GZIPOutputStream(new Full(10)));
        finishFails(new DeflaterOutputStream(new Full(0), new Deflater(), 1)); // leaked Deflater
        closeFails(new DeflaterOutputStream(new Full(0), true));
        ZipOutputStream zip = new ZipOutputStream(new Full(40));
        zip.putNextEntry(new ZipEntry("entry"));
        closeFails(zip);
        closeFails(new JarOutputStream(new Full(0)));
        closeFails(new InflaterInputStream(new FailsToClose()));
        closeFails(new ZipInputStream(new FailsToClose()));
        closeFails(new DeflaterInputStream(new FailsToClose()));
        closeFails(new InflaterOutputStream(new Full(0)));
        finishFails(new GZIPOutputStream(new Full(10)));
        finishFails(new DeflaterOutputStream(new Full(0)));
    }

    private static void forgotten() throws IOException {
        new GZIPOutputStream(new Full(10)); // leaked Deflater
        new JarOutputStream(new ByteArrayOutputStream(), new Manifest()); // leaked Deflater
        new JarInputStream(new ByteArrayInputStream(new byte[0])); // leaked Inflater
        new InflaterInputStream(junk()); // leaked Inflater
        new InflaterOutputStream(new ByteArrayOutputStream()); // leaked Inflater
        new DeflaterInputStream(junk()); // leaked Deflater
        // One that the program passed in is the program's, whatever becomes of the stream.
        fails(() -> new InflaterInputStream(null, new Inflater())); // leaked Inflater
        fails(() -> new DeflaterOutputStream(null, new Deflater())); // leaked Deflater
        closeFails(new DeflaterOutputStream(new Full(0), new Deflater())); // leaked Deflater
        closeFails(new InflaterOutputStream(new Full(0), new Inflater())); // leaked Inflater
        new DeflaterInputStream(junk(), new Deflater()).close(); // leaked Deflater
    }

    /** The constructor of the JDK's class returned, so the program could have closed it. */
    private static void ownSubclass() {
        fails(Careless::new);
        fails(Careful::new);
    }

    static final class Careless extends DeflaterOutputStream {
        Careless() {
            super(new ByteArrayOutputStream()); // leaked Deflater
            throw new IllegalStateException();
        }
    }

    static final class Careful extends DeflaterOutputStream {
        Careful() throws IOException {
            super(new ByteArrayOutputStream());
            close();
            throw new IllegalStateException();
        }
    }

    private static void fails(Opening opening) {
        try {
            opening.open();
        } catch (IOException | RuntimeException expected) {
            SEEN.add(expected.getClass());
            return;
        }
        throw new IllegalStateException("it did not fail");
    }

    private static void closeFails(Closeable stream) {
        try (stream) {
            SEEN.add(stream.getClass());
        } catch (IOException expected) {
            SEEN.add(expected.getClass());
        }
    }

    private static void finishFails(DeflaterOutputStream out) {
        try (out) {
            out.write(1);
            out.finish();
        } catch (IOException expected) {
            SEEN.add(expected.getClass());
        }
    }

    private static InputStream junk() {
        return new ByteArrayInputStream(new byte[] {1, 2, 3});
    }

    private static InputStream failing() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("torn");
            }
        };
    }

    private interface Opening {
        Closeable open() throws IOException;
    }

    private static final class FailsToClose extends InputStream {
        @Override
        public int read() {
            return -1;
        }

        @Override
        public void close() throws IOException {
            throw new IOException("cannot be closed");
        }
    }

    /** A disk that is full after some bytes. */
    private static final class Full extends OutputStream {
        private int left;

        Full(int left) {
            this.left = left;
        }

        @Override
        public void write(int one) throws IOException {
            if (left-- <= 0) {
                throw new IOException("full");
            }
        }

        @Override
        public void flush() throws IOException {
            if (left <= 0) {
                throw new IOException("full");
            }
        }
    }
}
