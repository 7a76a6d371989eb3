// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.jar;

import com.sun.nio.sctp.SctpChannel;
import com.sun.nio.sctp.SctpMultiChannel;
import com.sun.nio.sctp.SctpServerChannel;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.AsynchronousChannelGroup;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.FileChannel;
import java.nio.channels.Pipe;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Opens one of each type and says which descriptors that takes, and which of them are still there when the collector has
 * taken it unclosed: {@code TYPE: file 1}, {@code TYPE dropped: }.
 */
public final class OpensOneOfEach {

    private static final int PATIENCE = 30;

    private static final List<Object> KEPT = new ArrayList<>();

    private OpensOneOfEach() {}

    @SuppressWarnings("StreamResourceLeak") // It is there to be dropped.
    public static void main(String[] arguments) throws Exception {
        String file = Files.createTempFile(Path.of(""), "some", ".txt").toString();
        one("java.io.FileInputStream", () -> new FileInputStream(file));
        one("java.io.FileOutputStream", () -> new FileOutputStream(file));
        one("java.io.RandomAccessFile", () -> new RandomAccessFile(file, "rw"));
        one("java.nio.channels.FileChannel", () -> FileChannel.open(Path.of(file)));
        one("java.nio.channels.AsynchronousFileChannel", () -> AsynchronousFileChannel.open(Path.of(file)));
        one("java.nio.file.WatchService", () -> FileSystems.getDefault().newWatchService());
        one("java.nio.file.DirectoryStream", () -> Files.newDirectoryStream(Path.of("")));
        one("java.net.ServerSocket", () -> new ServerSocket(0));
        try (ServerSocket server = new ServerSocket(0)) {
            one("java.net.Socket", () -> new Socket("localhost", server.getLocalPort()));
            KEPT.add(new Socket("localhost", server.getLocalPort()));
            KEPT.add(new Socket("localhost", server.getLocalPort()));
        }
        one("java.net.DatagramSocket", DatagramSocket::new);
        one("java.nio.channels.DatagramChannel", DatagramChannel::open);
        one("java.nio.channels.SocketChannel", SocketChannel::open);
        one(
                "java.nio.channels.ServerSocketChannel",
                () -> ServerSocketChannel.open().bind(new InetSocketAddress(0)));
        one("java.nio.channels.AsynchronousSocketChannel", AsynchronousSocketChannel::open);
        one("java.nio.channels.AsynchronousServerSocketChannel", AsynchronousServerSocketChannel::open);
        one(
                "java.nio.channels.AsynchronousChannelGroup",
                () -> AsynchronousChannelGroup.withThreadPool(Executors.newCachedThreadPool(work -> {
                    Thread thread = new Thread(work);
                    thread.setDaemon(true);
                    return thread;
                })));
        one("java.nio.channels.Selector", Selector::open);
        one("java.nio.channels.Pipe$SourceChannel", () -> halfOf(Pipe.open()).source());
        one("java.nio.channels.Pipe$SinkChannel", () -> otherHalfOf(Pipe.open()).sink());
        one("java.lang.Process", () -> new ProcessBuilder("sleep", "20").start());
        one("com.sun.nio.sctp.SctpChannel", SctpChannel::open);
        one("com.sun.nio.sctp.SctpMultiChannel", SctpMultiChannel::open);
        one("com.sun.nio.sctp.SctpServerChannel", SctpServerChannel::open);
        System.exit(0);
    }

    private static void one(String type, Callable<Object> opener) throws Exception {
        try {
            KEPT.add(opener.call()); // the JDK's own, that the first one takes
        } catch (UnsupportedOperationException absent) {
            System.out.println(type + ": not here");
            return;
        }
        Set<String> before = descriptors();
        Object[] resource = {opener.call()};
        Set<String> opened = descriptors();
        opened.removeAll(before);
        System.out.println(type + ": " + kinds(opened));
        resource[0] = null;
        Set<String> left = opened;
        for (int round = 0; round < PATIENCE && !left.isEmpty(); round++) {
            System.gc();
            Thread.sleep(10);
            left = descriptors();
            left.retainAll(opened);
        }
        System.out.println(type + " dropped: " + kinds(left));
    }

    private static Pipe halfOf(Pipe pipe) throws IOException {
        pipe.sink().close();
        return pipe;
    }

    private static Pipe otherHalfOf(Pipe pipe) throws IOException {
        pipe.source().close();
        return pipe;
    }

    private static Set<String> descriptors() {
        Set<String> found = new TreeSet<>();
        String @Nullable [] numbers = new File("/proc/self/fd").list();
        for (String number : numbers == null ? new String[0] : numbers) {
            try {
                found.add(number + " " + Files.readSymbolicLink(Path.of("/proc/self/fd", number)));
            } catch (IOException closed) {
                // the descriptor that the listing itself had
            }
        }
        return found;
    }

    private static String kinds(Set<String> descriptors) {
        TreeMap<String, Integer> kinds = new TreeMap<>();
        for (String descriptor : descriptors) {
            kinds.merge(kind(descriptor.substring(descriptor.indexOf(' ') + 1)), 1, Integer::sum);
        }
        List<String> words = new ArrayList<>();
        kinds.forEach((kind, count) -> words.add(kind + " " + count));
        return String.join(", ", words);
    }

    private static String kind(String target) {
        if (target.startsWith("/")) {
            return Files.isDirectory(Path.of(target)) ? "directory" : "file";
        }
        return target.replaceAll("^anon_inode:|:?\\[\\d+]$|[\\[\\]]", "");
    }
}
