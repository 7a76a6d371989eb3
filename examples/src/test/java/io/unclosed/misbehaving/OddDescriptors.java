// SPDX-License-Identifier: Apache-2.0
package io.unclosed.misbehaving;

import java.io.FileInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Ends with descriptors that are open and easily taken for what they are not. */
public final class OddDescriptors {

    private static final List<Object> HELD = new ArrayList<>();
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    private OddDescriptors() {}

    /** @param arguments what to do, and what it needs */
    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "standard-output-closed" -> System.out.close();
            case "standard-output-rotated" -> rotate(DESCRIPTORS.resolve("1").toRealPath());
            case "one-path-twice" -> openTwice();
            case "journal-deleted" -> delete(Path.of("unclosed-reports"));
            case "limit" -> openAll();
            case "limit-and-one-unseen" -> {
                OpensUnseen.open(SomeFile.FILE.toPath());
                openAll();
            }
            case "socket" -> connectAndClose();
            case "selector-asleep" -> closeWhileTheSelectorSleeps();
            case "debugger" -> debug(Integer.parseInt(arguments[1]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void rotate(Path log) throws IOException {
        Files.move(log, log.resolveSibling(log.getFileName() + ".1"));
        Files.createFile(log);
    }

    /** By native code and by a stream; and another file, later, by a stream. */
    private static void openTwice() throws Exception {
        Path one = SomeFile.FILE.toPath();
        Path other = Files.createTempFile("other", ".txt");
        OpensUnseen.open(one);
        HELD.add(new FileInputStream(one.toFile()));
        HELD.add(new FileInputStream(other.toFile()));
        System.out.println(one);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void openAll() {
        try {
            while (true) {
                HELD.add(new FileInputStream(SomeFile.FILE));
            }
        } catch (IOException full) {
            // That is the limit.
        }
    }

    private static void connectAndClose() throws IOException {
        try (ServerSocketChannel server =
                        ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                SocketChannel client = SocketChannel.open(server.getLocalAddress());
                SocketChannel accepted = server.accept()) {
            accepted.configureBlocking(false);
            client.shutdownOutput();
        }
    }

    /** The JDK keeps the descriptor of a closed channel until its selector selects again. */
    private static void closeWhileTheSelectorSleeps() throws Exception {
        Selector selector = Selector.open();
        HELD.add(selector);
        try (ServerSocketChannel server =
                ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            SocketChannel client = SocketChannel.open(server.getLocalAddress());
            SocketChannel accepted = server.accept();
            client.configureBlocking(false).register(selector, SelectionKey.OP_READ);
            selector.selectNow();
            client.close();
            accepted.read(ByteBuffer.allocate(1));
            accepted.close();
        }
    }

    private static void debug(int port) throws IOException {
        Socket debugger = new Socket(InetAddress.getLoopbackAddress(), port);
        HELD.add(debugger);
        byte[] hello = "JDWP-Handshake".getBytes();
        debugger.getOutputStream().write(hello);
        debugger.getInputStream().readNBytes(hello.length);
    }
}
