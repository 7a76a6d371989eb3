// SPDX-License-Identifier: Apache-2.0
package io.unclosed.examples;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** A server that answers one byte to each client and forgets to hang up; it also never closes its own socket. */
public final class SocketServer {

    private static final int CLIENTS = 2;

    /** Holds the server to the end. */
    private static @Nullable SocketServer running;

    private final ServerSocket server;

    private SocketServer() throws IOException {
        server = new ServerSocket(0, CLIENTS, InetAddress.getLoopbackAddress()); // open ServerSocket
    }

    /** Serves a few clients. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        SocketServer example = new SocketServer();
        running = example;
        Thread thread = new Thread(example::serve, "server");
        thread.start();
        for (int i = 0; i < CLIENTS; i++) {
            System.out.println("answer " + example.ask());
        }
        thread.join();
    }

    private void serve() {
        try {
            for (int i = 0; i < CLIENTS; i++) {
                Socket client = server.accept(); // leaked Socket
                client.getOutputStream().write(42);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Closing the stream of a socket closes the socket. */
    private int ask() throws IOException {
        Socket socket = new Socket(server.getInetAddress(), server.getLocalPort());
        try (InputStream in = socket.getInputStream()) {
            return in.read();
        }
    }
}
