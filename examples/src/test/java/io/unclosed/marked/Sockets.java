// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Sockets of java.net: connected, bound, accepted, and closed in each of their ways. */
public final class Sockets {

    private static final List<Object> HELD = new ArrayList<>();

    private Sockets() {}

    public static void main(String[] arguments) throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket server = new ServerSocket(0, 50, loopback)) {
            forgotten(server);
            HELD.add(new Socket(loopback, server.getLocalPort())); // open Socket
            server.accept().close();
            closed(server);
            refused(server);
        }
        servers(loopback);
        datagrams(loopback);
        System.out.println("done");
    }

    private static void forgotten(ServerSocket server) throws IOException {
        new Socket(server.getInetAddress(), server.getLocalPort()); // leaked Socket
        server.accept(); // leaked Socket
        Socket connected = new Socket();
        connected.connect(server.getLocalSocketAddress()); // leaked Socket
        server.accept().close();
        Socket bound = new Socket();
        bound.bind(new InetSocketAddress(server.getInetAddress(), 0)); // leaked Socket
        Socket asked = new Socket();
        asked.setTcpNoDelay(true); // leaked Socket
        new Socket(); // has no descriptor yet
    }

    private static void closed(ServerSocket server) throws IOException {
        for (int way = 0; way < 4; way++) {
            Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
            Socket accepted = server.accept();
            InputStream in = client.getInputStream();
            switch (way) {
                case 0 -> client.close();
                case 1 -> in.close();
                case 2 -> client.getOutputStream().close();
                default -> {
                    client.close();
                    client.close();
                }
            }
            accepted.getInputStream().close();
        }
        Socket bound = new Socket();
        bound.bind(null);
        bound.close();
    }

    /** A connection that fails closes the socket, without a call of close(). */
    private static void refused(ServerSocket server) throws IOException {
        int freePort;
        try (ServerSocket other = new ServerSocket(0, 1, server.getInetAddress())) {
            freePort = other.getLocalPort();
        }
        try {
            HELD.add(new Socket(server.getInetAddress(), freePort));
        } catch (ConnectException expected) {
            HELD.add(expected.getClass());
        }
        Socket bound = new Socket();
        bound.bind(null);
        try {
            bound.connect(new InetSocketAddress(server.getInetAddress(), freePort));
        } catch (ConnectException expected) {
            HELD.add(expected.getClass());
        }
    }

    private static void servers(InetAddress loopback) throws IOException {
        new ServerSocket(0); // leaked ServerSocket
        ServerSocket late = new ServerSocket();
        late.bind(new InetSocketAddress(loopback, 0)); // leaked ServerSocket
        HELD.add(new ServerSocket(0)); // open ServerSocket
        new ServerSocket();
        ServerSocket taken = new ServerSocket(0, 1, loopback);
        try {
            HELD.add(new ServerSocket(taken.getLocalPort(), 1, loopback));
        } catch (IOException expected) {
            HELD.add(expected.getClass());
        }
        taken.close();
    }

    private static void datagrams(InetAddress loopback) throws IOException {
        new DatagramSocket(); // leaked DatagramSocket
        new DatagramSocket(null); // leaked DatagramSocket
        new DatagramSocket(0, loopback); // leaked DatagramSocket
        new MulticastSocket(0); // leaked DatagramSocket
        HELD.add(new DatagramSocket(0)); // open DatagramSocket
        new DatagramSocket().close();
        DatagramSocket taken = new DatagramSocket(0, loopback);
        try {
            HELD.add(new DatagramSocket(taken.getLocalPort(), loopback));
        } catch (IOException expected) {
            HELD.add(expected.getClass());
        }
        taken.close();
        taken.close();
    }
}
