// SPDX-License-Identifier: Apache-2.0
package io.unclosed.differential;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.JarURLConnection;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.URL;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.stream.ImageInputStream;

/**
 * What a random program finds: files of its own, servers, and what it can do that is not a single statement. Nothing here
 * opens anything for a program: it would be the one to blame.
 */
public final class World {

    private static final List<Object> HELD = new ArrayList<>();

    private static final long SOON_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private final Path folder;
    private final int number;
    private final Ports ports;
    private final List<Thread> later = new ArrayList<>();
    private int outs;

    World(Path folder, int number, Ports ports) {
        this.folder = folder;
        this.number = number;
        this.ports = ports;
    }

    /** A file of the program's own, so that no two share what the JDK keeps of a zip file. */
    public File file(String kind) throws IOException {
        Path file = folder.resolve("p" + number + "." + kind);
        if (!Files.exists(file)) {
            switch (kind) {
                case "missing" -> {}
                case "folder" -> {
                    Files.createDirectories(file.resolve("inner"));
                    Files.writeString(file.resolve("one.txt"), "one");
                    Files.writeString(file.resolve("inner").resolve("two.txt"), "two");
                }
                default -> Files.write(file, content(kind));
            }
        }
        return file.toFile();
    }

    /** A file that is not there. */
    public File out() {
        return folder.resolve("p" + number + ".out" + outs++).toFile();
    }

    /** The port of a server: {@code greets}, {@code closes} or {@code refuses}. */
    public int peer(String kind) {
        return switch (kind) {
            case "greets" -> ports.greets();
            case "closes" -> ports.closes();
            default -> ports.refuses();
        };
    }

    /** The address of a page; see {@link Peer}. */
    public String page(String kind) {
        return "http://localhost:" + ports.http() + "/" + kind;
    }

    public HttpServer started(HttpServer server) {
        server.start();
        return server;
    }

    public ByteBuffer buffer() {
        return ByteBuffer.wrap(new byte[] {1, 2, 3, 4});
    }

    /** A server that somebody connects to. It waits for a moment only. */
    public ServerSocket called(ServerSocket server) throws IOException {
        if (server.isBound() && !server.isClosed()) {
            server.setSoTimeout(300);
            ports.call(Integer.toString(server.getLocalPort()));
        }
        return server;
    }

    /** A server that somebody connects to. */
    public ServerSocketChannel called(ServerSocketChannel server) throws IOException {
        SocketAddress address = server.getLocalAddress();
        if (address instanceof InetSocketAddress internet) {
            ports.call(Integer.toString(internet.getPort()));
        } else if (address instanceof UnixDomainSocketAddress unix) {
            ports.call(unix.getPath().toString());
        }
        return server;
    }

    /** One that does not wait for ever: nothing will come, and no interrupt ends that. */
    public DatagramSocket timed(DatagramSocket socket) throws IOException {
        socket.setSoTimeout(20);
        return socket;
    }

    public JarURLConnection jarConnection(File jar, String entry, boolean caches) throws IOException {
        JarURLConnection connection = (JarURLConnection) new URL("jar:" + jar.toURI() + "!/" + entry).openConnection();
        connection.setUseCaches(caches);
        return connection;
    }

    public Stream<String> lines(Callable<Stream<String>> lines) {
        try {
            return lines.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public FileVisitor<Path> visitor(boolean fails) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (fails) {
                    fail();
                }
                return FileVisitResult.CONTINUE;
            }
        };
    }

    public FilterInputStream filter(InputStream in) {
        return new FilterInputStream(in) {};
    }

    /** Forgets to close what is below. */
    public FilterInputStream deaf(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {}
        };
    }

    /** Fails before it has closed what is below. */
    public FilterInputStream stubborn(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() throws IOException {
                throw new IOException("not now");
            }
        };
    }

    public FilterOutputStream filter(OutputStream out) {
        return new FilterOutputStream(out);
    }

    public void fail() {
        throw new IllegalStateException("on purpose");
    }

    public boolean fails() {
        throw new IllegalStateException("on purpose");
    }

    /** Not where the JDK closes by itself at the exit what is held then. */
    public void hold(Object object) {
        if (!(object instanceof ImageInputStream)) {
            HELD.add(object);
        }
    }

    public void closeTwice(AutoCloseable closeable) throws Exception {
        closeable.close();
        closeable.close();
    }

    /** On another thread, in a moment: the program goes on, and waits for something perhaps. */
    public void closeSoon(AutoCloseable closeable) {
        soon(() -> {
            try {
                closeable.close();
            } catch (Exception tolerated) {
                return;
            }
        });
    }

    public void interruptSoon(Thread thread) {
        soon(thread::interrupt);
    }

    private void soon(Runnable task) {
        Thread thread = new Thread(() -> {
            LockSupport.parkNanos(SOON_NANOS);
            task.run();
        });
        later.add(thread);
        thread.start();
    }

    /** Waits for what the program has set going. */
    void end() {
        later.forEach(World::awaited);
    }

    public <T> T elsewhere(Callable<T> opening) throws Exception {
        FutureTask<T> task = new FutureTask<>(opening);
        Thread thread = new Thread(task);
        thread.start();
        return task.get();
    }

    /** On another thread, and done when this returns, even where this thread is interrupted. */
    public void closeElsewhere(AutoCloseable closeable) {
        Thread thread = new Thread(() -> {
            try {
                closeable.close();
            } catch (Exception tolerated) {
                return;
            }
        });
        thread.start();
        if (awaited(thread)) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether this thread was interrupted meanwhile. */
    private static boolean awaited(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        return interrupted;
    }

    private static byte[] content(String kind) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        switch (kind) {
            case "empty" -> {}
            case "junk" -> bytes.write(new byte[] {'P', 'K', 3, 4, 99, 98, 97, 1, 2, 3});
            case "gz" -> {
                try (OutputStream out = new GZIPOutputStream(bytes)) {
                    out.write("some text\nand more\n".repeat(20).getBytes());
                }
            }
            case "zip", "jar" -> {
                try (ZipOutputStream out = new ZipOutputStream(bytes)) {
                    if (kind.equals("jar")) {
                        out.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
                        out.write("Manifest-Version: 1.0\n".getBytes());
                    }
                    out.putNextEntry(new ZipEntry("entry"));
                    out.write("some text\nand more\n".repeat(20).getBytes());
                }
            }
            case "ser" -> {
                try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                    out.writeObject("text");
                }
            }
            case "png" -> bytes.write(Base64.getDecoder().decode(PIXEL));
            case "wav" -> wave(new DataOutputStream(bytes));
            case "xml" -> bytes.write("<root><child/></root>".getBytes());
            default -> bytes.write("1 some text\nand more\n".repeat(10).getBytes());
        }
        return bytes.toByteArray();
    }

    /** Eight samples of silence. */
    private static void wave(DataOutputStream out) throws IOException {
        out.writeBytes("RIFF");
        out.writeInt(Integer.reverseBytes(36 + 8));
        out.writeBytes("WAVEfmt ");
        out.writeInt(Integer.reverseBytes(16));
        out.writeShort(Short.reverseBytes((short) 1));
        out.writeShort(Short.reverseBytes((short) 1));
        out.writeInt(Integer.reverseBytes(8000));
        out.writeInt(Integer.reverseBytes(8000));
        out.writeShort(Short.reverseBytes((short) 1));
        out.writeShort(Short.reverseBytes((short) 8));
        out.writeBytes("data");
        out.writeInt(Integer.reverseBytes(8));
        out.write(new byte[8]);
    }
}
