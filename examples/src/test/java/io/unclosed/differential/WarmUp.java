// SPDX-License-Identifier: Apache-2.0
package io.unclosed.differential;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;

/** Lets the JDK open what it opens once and keeps: spare sockets, the pollers of virtual threads, default groups. */
record WarmUp(Ports ports) {

    void run(Consumer<Runnable> onVirtualThread) throws Exception {
        talk();
        onVirtualThread.accept(() -> {
            try {
                talk();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void talk() throws IOException {
        try (ServerSocket server = new ServerSocket(0);
                Socket socket = new Socket("localhost", ports.greets());
                SocketChannel channel = SocketChannel.open(new InetSocketAddress("localhost", ports.greets()));
                AsynchronousSocketChannel asynchronous = AsynchronousSocketChannel.open()) {
            server.setSoTimeout(1);
            try {
                server.accept();
            } catch (IOException timeout) {
                socket.getInputStream().read();
            }
            socket.getOutputStream().write(1);
            channel.write(java.nio.ByteBuffer.allocate(1));
            channel.read(java.nio.ByteBuffer.allocate(1));
            asynchronous.getLocalAddress();
        }
        new URL("http://localhost:" + ports.http() + "/close").openStream().close();
    }
}
