// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.AsynchronousChannelGroup;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** Channels that a thread of the JDK serves, and watch services. */
public final class AsynchronousChannels {

    private static final List<Object> HELD = new ArrayList<>();

    private AsynchronousChannels() {}

    public static void main(String[] arguments) throws Exception {
        files(Scratch.file().toPath());
        sockets();
        groups();
        watchServices();
        System.out.println("done");
        System.exit(0);
    }

    private static void files(Path file) throws IOException {
        AsynchronousFileChannel.open(file); // leaked AsynchronousFileChannel
        HELD.add(AsynchronousFileChannel.open(file)); // open AsynchronousFileChannel
        AsynchronousFileChannel twice = AsynchronousFileChannel.open(file);
        twice.close();
        twice.close();
        try {
            HELD.add(AsynchronousFileChannel.open(file.resolve("under")));
        } catch (IOException expected) {
            HELD.add(expected.getClass());
        }
    }

    private static void sockets() throws Exception {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        AsynchronousServerSocketChannel.open(); // open AsynchronousServerSocketChannel
        try (AsynchronousServerSocketChannel server = AsynchronousServerSocketChannel.open()) {
            server.bind(any);
            AsynchronousSocketChannel client = AsynchronousSocketChannel.open(); // open AsynchronousSocketChannel
            client.connect(server.getLocalAddress()).get();
            server.accept().get().close();
            AsynchronousSocketChannel.open().close();
        }
    }

    private static void groups() throws IOException {
        ThreadFactory threads = Executors.defaultThreadFactory();
        HELD.add(AsynchronousChannelGroup.withFixedThreadPool(1, threads)); // open AsynchronousChannelGroup
        AsynchronousChannelGroup.withFixedThreadPool(1, threads).shutdown();
        AsynchronousChannelGroup.withFixedThreadPool(1, threads).shutdownNow();
    }

    private static void watchServices() throws IOException {
        FileSystems.getDefault().newWatchService(); // open WatchService
        WatchService twice = FileSystems.getDefault().newWatchService();
        twice.close();
        twice.close();
    }
}
