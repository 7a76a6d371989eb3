// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Channels of java.nio, TCP, UDP and Unix-domain; selectors and pipes. */
public final class SocketChannels {

    private static final List<Object> HELD = new ArrayList<>();

    private SocketChannels() {}

    public static void main(String[] arguments) throws IOException {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (ServerSocketChannel server = ServerSocketChannel.open().bind(any)) {
            SocketChannel.open(server.getLocalAddress()); // leaked SocketChannel
            server.accept(); // leaked SocketChannel
            SocketChannel.open(); // leaked SocketChannel
            HELD.add(SocketChannel.open(server.getLocalAddress())); // open SocketChannel
            server.accept().close();
            closed(server);
            interrupted(server);
        }
        ServerSocketChannel.open(); // leaked ServerSocketChannel
        ServerSocketChannel.open().bind(any).socket(); // leaked ServerSocketChannel
        HELD.add(ServerSocketChannel.open()); // open ServerSocketChannel
        unixDomain();
        datagrams(any);
        selectors();
        pipes();
        System.out.println("done");
    }

    private static void closed(ServerSocketChannel server) throws IOException {
        for (int way = 0; way < 4; way++) {
            SocketChannel client = SocketChannel.open(server.getLocalAddress());
            server.accept().socket().close();
            switch (way) {
                case 0 -> client.close();
                case 1 -> client.socket().close();
                case 2 -> client.socket().getInputStream().close();
                default -> Channels.newOutputStream(client).close();
            }
        }
        ServerSocketChannel other = ServerSocketChannel.open();
        other.socket().close();
        try {
            HELD.add(SocketChannel.open(new InetSocketAddress("localhost", 1)));
        } catch (IOException expected) {
            HELD.add(expected.getClass());
        }
    }

    private static void interrupted(ServerSocketChannel server) throws IOException {
        SocketChannel client = SocketChannel.open(server.getLocalAddress());
        server.accept().close();
        Thread.currentThread().interrupt();
        try {
            client.read(ByteBuffer.allocate(1));
            throw new IllegalStateException("not interrupted");
        } catch (ClosedByInterruptException expected) {
            HELD.add(Thread.interrupted());
        }
    }

    private static void unixDomain() throws IOException {
        Path socket = Files.createTempDirectory("unclosed").resolve("socket");
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(socket);
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(address);
            SocketChannel.open(address); // leaked SocketChannel
            server.accept(); // leaked SocketChannel
            SocketChannel.open(address).close();
            server.accept().close();
        }
        Files.delete(socket);
        ServerSocketChannel.open(StandardProtocolFamily.UNIX); // leaked ServerSocketChannel
    }

    private static void datagrams(InetSocketAddress any) throws IOException {
        DatagramChannel.open(); // leaked DatagramChannel
        DatagramChannel.open(StandardProtocolFamily.INET).bind(any); // leaked DatagramChannel
        DatagramChannel.open().socket(); // leaked DatagramChannel
        HELD.add(DatagramChannel.open()); // open DatagramChannel
        DatagramChannel.open().close();
        DatagramChannel.open().socket().close();
    }

    private static void selectors() throws IOException {
        Selector.open(); // leaked Selector
        HELD.add(Selector.open()); // open Selector
        Selector.open().close();
        // A key holds its channel, and the selector the key: nobody but the program can close it.
        Selector holder = Selector.open(); // open Selector
        HELD.add(holder);
        SocketChannel registered = SocketChannel.open(); // open SocketChannel
        registered.configureBlocking(false);
        registered.register(holder, SelectionKey.OP_READ);
    }

    private static void pipes() throws IOException {
        Pipe.open(); // leaked Pipe$SinkChannel, Pipe$SourceChannel
        Pipe half = Pipe.open(); // leaked Pipe$SourceChannel
        half.sink().close();
        Pipe closed = Pipe.open();
        closed.sink().close();
        closed.source().close();
    }
}
