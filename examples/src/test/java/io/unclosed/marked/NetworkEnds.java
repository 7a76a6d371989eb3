// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousChannelGroup;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.Channels;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Every way out of sockets, channels, pipes, selectors and groups. The system says whether one leaves anything. */
public final class NetworkEnds {

    private static final List<Object> HELD = new ArrayList<>();
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private NetworkEnds() {}

    public static void main(String[] arguments) throws Exception {
        warmUp();
        all();
        ExecutorService pool = Executors.newSingleThreadExecutor();
        pool.submit(NetworkEnds::all).get();
        pool.shutdown();
        forgotten();
        System.out.println("done");
        System.exit(0);
    }

    /** What the JDK keeps for itself once it is there. */
    private static void warmUp() throws Exception {
        group();
        asynchronous();
        interruptedAccept();
        registered();
        stream();
    }

    private static Void all() throws Exception {
        Descriptors.none("stream", NetworkEnds::stream);
        Descriptors.none("socket of a channel", NetworkEnds::socketOfChannel);
        Descriptors.none("peer", NetworkEnds::peer);
        Descriptors.none("shut down", NetworkEnds::shutDown);
        Descriptors.none("closed by another thread", NetworkEnds::closedByAnother);
        Descriptors.none("interrupted", NetworkEnds::interruptedAccept);
        Descriptors.none("interrupted before", NetworkEnds::interruptedBefore);
        Descriptors.none("failed bind", NetworkEnds::failedBind);
        Descriptors.none("failed connect", NetworkEnds::failedConnect);
        Descriptors.none("timed out", NetworkEnds::timedOut);
        Descriptors.none("registered", NetworkEnds::registered);
        Descriptors.none("selector first", NetworkEnds::selectorFirst);
        Descriptors.none("cancelled", NetworkEnds::cancelled);
        Descriptors.none("group", NetworkEnds::group);
        Descriptors.none("asynchronous", NetworkEnds::asynchronous);
        Descriptors.none("pipe", NetworkEnds::pipe);
        Descriptors.none("datagram", NetworkEnds::datagram);
        Descriptors.none("linger", NetworkEnds::linger);
        return null;
    }

    private static void stream() throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open().bind(any())) {
            Channels.newInputStream(SocketChannel.open(server.getLocalAddress()))
                    .close();
            Channels.newOutputStream(server.accept()).close();
            Channels.newReader(SocketChannel.open(server.getLocalAddress()), "UTF-8")
                    .close();
            Channels.newWriter(server.accept(), "UTF-8").close();
            SocketChannel.open(server.getLocalAddress())
                    .socket()
                    .getInputStream()
                    .close();
            server.accept().socket().getOutputStream().close();
        }
        try (ServerSocket server = new ServerSocket(0, 50, HERE)) {
            new Socket(HERE, server.getLocalPort()).getInputStream().close();
            server.accept().getOutputStream().close();
        }
    }

    private static void socketOfChannel() throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open();
        server.socket().bind(any());
        SocketChannel client = SocketChannel.open();
        client.socket().connect(server.getLocalAddress());
        server.socket().accept().close();
        client.socket().close();
        server.socket().close();
        DatagramChannel datagram = DatagramChannel.open();
        datagram.socket().bind(any());
        datagram.socket().close();
    }

    /** The other end's close ends nothing here. */
    private static void peer() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, HERE);
                Socket client = new Socket(HERE, server.getLocalPort())) {
            server.accept().close();
            HELD.add(client.getInputStream().read());
        }
    }

    private static void shutDown() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, HERE)) {
            Socket client = new Socket(HERE, server.getLocalPort());
            Socket accepted = server.accept();
            client.shutdownInput();
            client.shutdownOutput();
            accepted.shutdownOutput();
            accepted.close();
            client.close();
        }
    }

    private static void closedByAnother() throws Exception {
        ServerSocket server = new ServerSocket(0, 50, HERE);
        Socket client = new Socket(HERE, server.getLocalPort());
        Socket accepted = server.accept();
        Thread reads = thread(() -> HELD.add(client.getInputStream().read()));
        Thread accepts = thread(() -> HELD.add(server.accept()));
        Descriptors.untilBlocked(reads);
        Descriptors.untilBlocked(accepts);
        client.close();
        server.close();
        accepted.close();
        reads.join();
        accepts.join();
    }

    private static void interruptedAccept() throws Exception {
        ServerSocketChannel server = ServerSocketChannel.open().bind(any());
        SocketChannel client = SocketChannel.open(server.getLocalAddress());
        SocketChannel accepted = server.accept();
        Pipe pipe = Pipe.open();
        DatagramChannel datagram = DatagramChannel.open().bind(any());
        List<Thread> threads = List.of(
                thread(() -> HELD.add(server.accept())),
                thread(() -> HELD.add(client.read(ByteBuffer.allocate(1)))),
                thread(() -> HELD.add(pipe.source().read(ByteBuffer.allocate(1)))),
                thread(() -> HELD.add(datagram.receive(ByteBuffer.allocate(1)))));
        for (Thread thread : threads) {
            Descriptors.untilBlocked(thread);
            thread.interrupt();
            thread.join();
        }
        accepted.close();
        pipe.sink().close();
    }

    private static void interruptedBefore() throws Exception {
        ServerSocketChannel server = ServerSocketChannel.open().bind(any());
        SocketAddress address = server.getLocalAddress();
        thread(() -> {
                    Thread.currentThread().interrupt();
                    SocketChannel.open(address);
                })
                .join();
        thread(() -> {
                    Thread.currentThread().interrupt();
                    server.accept();
                })
                .join();
    }

    private static void failedBind() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 50, HERE)) {
            fails(() -> new ServerSocket(taken.getLocalPort(), 50, HERE));
            fails(() -> new Socket(HERE, taken.getLocalPort(), HERE, taken.getLocalPort()));
            try (ServerSocketChannel server = ServerSocketChannel.open()) {
                fails(() -> server.bind(taken.getLocalSocketAddress()));
            }
            try (ServerSocket server = new ServerSocket()) {
                fails(() -> {
                    server.bind(taken.getLocalSocketAddress());
                    return server;
                });
            }
        }
        try (DatagramSocket taken = new DatagramSocket(0, HERE)) {
            fails(() -> new DatagramSocket(taken.getLocalPort(), HERE));
            fails(() -> new DatagramSocket(taken.getLocalSocketAddress()));
        }
    }

    private static void failedConnect() throws IOException {
        int free;
        try (ServerSocket server = new ServerSocket(0, 50, HERE)) {
            free = server.getLocalPort();
        }
        fails(() -> new Socket(HERE, free));
        fails(() -> SocketChannel.open(new InetSocketAddress(HERE, free)));
        SocketChannel channel = SocketChannel.open();
        fails(() -> channel.connect(new InetSocketAddress(HERE, free))); // closes it
        Socket socket = new Socket();
        fails(() -> {
            socket.connect(new InetSocketAddress(HERE, free)); // closes it
            return socket;
        });
        Socket unknown = new Socket();
        fails(() -> {
            unknown.connect(InetSocketAddress.createUnresolved("nowhere.invalid", free));
            return unknown;
        });
        unknown.close();
        SocketChannel adapted = SocketChannel.open();
        fails(() -> {
            adapted.socket().connect(new InetSocketAddress(HERE, free), 1000); // closes it
            return adapted;
        });
        HELD.add(List.of(channel, socket, adapted));
    }

    private static void timedOut() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, HERE);
                Socket client = new Socket(HERE, server.getLocalPort());
                Socket accepted = server.accept()) {
            server.setSoTimeout(1);
            fails(server::accept);
            client.setSoTimeout(1);
            fails(() -> client.getInputStream().read());
            HELD.add(accepted.getPort());
        }
    }

    /** A channel that is registered goes with the next selection, or with the selector. */
    private static void registered() throws IOException {
        try (Selector selector = Selector.open();
                ServerSocketChannel server = ServerSocketChannel.open().bind(any())) {
            SocketChannel client = SocketChannel.open(server.getLocalAddress());
            SocketChannel accepted = server.accept();
            for (SelectableChannel channel : List.of(client, accepted)) {
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ);
            }
            client.close();
            selector.selectNow();
            accepted.close();
            DatagramChannel datagram = DatagramChannel.open();
            datagram.configureBlocking(false);
            datagram.register(selector, SelectionKey.OP_READ);
            datagram.close();
            Pipe pipe = Pipe.open();
            pipe.source().configureBlocking(false);
            pipe.source().register(selector, SelectionKey.OP_READ);
            pipe.source().close();
            pipe.sink().close();
        }
    }

    private static void selectorFirst() throws IOException {
        Selector selector = Selector.open();
        ServerSocketChannel server = ServerSocketChannel.open().bind(any());
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
        selector.close();
        selector.close();
        server.close();
    }

    private static void cancelled() throws IOException {
        try (Selector selector = Selector.open()) {
            SocketChannel channel = SocketChannel.open();
            channel.configureBlocking(false);
            SelectionKey key = channel.register(selector, SelectionKey.OP_CONNECT);
            channel.close();
            key.cancel();
            selector.selectNow();
        }
    }

    /** The group's end closes what is in it. */
    private static void group() throws Exception {
        AsynchronousChannelGroup group =
                AsynchronousChannelGroup.withFixedThreadPool(1, Executors.defaultThreadFactory());
        AsynchronousServerSocketChannel server =
                AsynchronousServerSocketChannel.open(group).bind(any());
        AsynchronousSocketChannel client = AsynchronousSocketChannel.open(group);
        client.connect(server.getLocalAddress()).get();
        Future<AsynchronousSocketChannel> accepted = server.accept();
        HELD.add(accepted.get().getLocalAddress());
        group.shutdownNow();
        HELD.add(group.awaitTermination(30, java.util.concurrent.TimeUnit.SECONDS));
        HELD.add(List.of(server, client));
    }

    private static void asynchronous() throws Exception {
        AsynchronousServerSocketChannel server =
                AsynchronousServerSocketChannel.open().bind(any());
        AsynchronousSocketChannel client = AsynchronousSocketChannel.open();
        client.connect(server.getLocalAddress()).get();
        AsynchronousSocketChannel accepted = server.accept().get();
        Channels.newInputStream(client).close();
        Channels.newOutputStream(accepted).close();
        Future<AsynchronousSocketChannel> exclusion = server.accept();
        server.close();
        fails(exclusion::get);
        AsynchronousSocketChannel refused = AsynchronousSocketChannel.open();
        fails(() -> refused.connect(new InetSocketAddress(HERE, 1)).get()); // closes it
        HELD.add(refused);
    }

    private static void pipe() throws IOException {
        Pipe pipe = Pipe.open();
        Channels.newInputStream(pipe.source()).close();
        Channels.newOutputStream(pipe.sink()).close();
    }

    private static void datagram() throws IOException {
        DatagramChannel channel = DatagramChannel.open().bind(any());
        channel.connect(channel.getLocalAddress());
        channel.disconnect();
        channel.close();
        DatagramSocket socket = new DatagramSocket(any());
        Thread receives = thread(() -> socket.receive(new java.net.DatagramPacket(new byte[1], 1)));
        Descriptors.untilBlocked(receives);
        socket.close();
        try {
            receives.join();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void linger() throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open().bind(any())) {
            SocketChannel client = SocketChannel.open(server.getLocalAddress());
            client.setOption(StandardSocketOptions.SO_LINGER, 0);
            client.close();
            server.accept().close();
        }
    }

    private static void forgotten() throws Exception {
        ServerSocketChannel server = ServerSocketChannel.open().bind(any()); // open ServerSocketChannel
        SocketChannel client = SocketChannel.open(server.getLocalAddress()); // open SocketChannel
        Socket accepted = server.accept().socket(); // open SocketChannel
        accepted.shutdownOutput();
        AsynchronousSocketChannel asynchronous = AsynchronousSocketChannel.open(); // open AsynchronousSocketChannel
        Selector selector = Selector.open(); // open Selector
        DatagramChannel datagram = DatagramChannel.open(); // open DatagramChannel
        datagram.configureBlocking(false);
        datagram.register(selector, SelectionKey.OP_READ).cancel();
        Pipe pipe = Pipe.open(); // open Pipe$SinkChannel
        pipe.source().close();
        HELD.add(List.of(server, client, accepted, asynchronous, selector, datagram, pipe));
    }

    private static InetSocketAddress any() {
        return new InetSocketAddress(HERE, 0);
    }

    private static Thread thread(Action action) {
        Thread thread = new Thread(() -> {
            try {
                action.run();
            } catch (Exception expected) {
                HELD.add(expected.getClass());
            }
        });
        thread.start();
        return thread;
    }

    private static void fails(Opening opening) {
        try {
            HELD.add(opening.open());
        } catch (Exception expected) {
            HELD.add(expected.getClass());
            return;
        }
        throw new IllegalStateException("it did not fail");
    }

    /** What a thread does until it fails. */
    interface Action {
        void run() throws Exception;
    }

    /** What cannot be opened. */
    interface Opening {
        Object open() throws Exception;
    }
}
