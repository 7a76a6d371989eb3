// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** A socket through an HTTP proxy takes over the connection that the JDK opened by HTTP. */
public final class HttpTunnels {

    private static final List<Object> HELD = new ArrayList<>();
    private static final int ACCEPTED = 8;
    private static final int REFUSED = 7;

    private HttpTunnels() {}

    public static void main(String[] arguments) throws IOException {
        try (RawHttp server = new RawHttp(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()))) {
            Proxy proxy =
                    new Proxy(Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
            closed(proxy);
            refused(proxy);
            forgotten(proxy);
        }
        System.out.println("done");
    }

    private static void closed(Proxy proxy) throws IOException {
        try (Socket socket = new Socket(proxy)) {
            socket.connect(new InetSocketAddress("127.0.0.1", ACCEPTED));
        }
        Socket socket = new Socket(proxy);
        socket.connect(new InetSocketAddress("127.0.0.1", ACCEPTED));
        socket.getInputStream().close();
        HELD.add(socket);
        new Socket(proxy).close();
    }

    private static void refused(Proxy proxy) throws IOException {
        try (Socket socket = new Socket(proxy)) {
            socket.connect(new InetSocketAddress("127.0.0.1", REFUSED));
        } catch (IOException expected) {
            HELD.add(expected.getClass());
        }
    }

    private static void forgotten(Proxy proxy) throws IOException {
        Socket held = new Socket(proxy);
        held.connect(new InetSocketAddress("127.0.0.1", ACCEPTED)); // open Socket
        HELD.add(held);
        new Socket(proxy).connect(new InetSocketAddress("127.0.0.1", ACCEPTED)); // leaked Socket
    }
}
