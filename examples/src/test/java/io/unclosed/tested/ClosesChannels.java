// SPDX-License-Identifier: Apache-2.0
package io.unclosed.tested;

import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.DatagramChannel;
import java.nio.channels.FileChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Closes each channel that it opens. */
class ClosesChannels {

    private static final Path FILE = Path.of(System.getProperty("java.home"), "release");
    private static final SocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    @Test
    void stream() throws IOException {
        try (InputStream in = Files.newInputStream(FILE)) {
            in.read();
        }
    }

    @Test
    void file() throws IOException {
        try (FileChannel channel = FileChannel.open(FILE)) {
            channel.size();
        }
    }

    @Test
    void server() throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(ANY);
            try (SocketChannel client = SocketChannel.open(server.getLocalAddress());
                    SocketChannel accepted = server.accept()) {
                accepted.shutdownOutput();
                client.shutdownOutput();
            }
        }
    }

    @Test
    void datagrams() throws IOException {
        try (DatagramChannel channel = DatagramChannel.open()) {
            channel.bind(ANY);
        }
    }

    @Test
    void datagramSocket() throws IOException {
        new DatagramSocket(ANY).close();
    }

    @Test
    void pipe() throws IOException {
        Pipe pipe = Pipe.open();
        pipe.sink().close();
        pipe.source().close();
    }
}
