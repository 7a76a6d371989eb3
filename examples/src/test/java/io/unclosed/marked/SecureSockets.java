// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.security.Security;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Sockets of TLS, which are sockets, and those that they lie over. Without certificates, which need a file. */
public final class SecureSockets {

    private static final String[] ANONYMOUS = {"TLS_DH_anon_WITH_AES_128_GCM_SHA256"};
    private static final List<Object> HELD = new ArrayList<>();

    private SecureSockets() {}

    public static void main(String[] arguments) throws Exception {
        serve((factory, here, port) -> {
            forgotten(factory, here, port);
            closed(factory, here, port);
        });
        System.out.println("done");
    }

    /** Lets a client talk to a server that answers each byte. */
    static void serve(Client client) throws Exception {
        Security.setProperty("jdk.tls.disabledAlgorithms", "");
        SSLContext context = SSLContext.getInstance("TLSv1.2");
        context.init(null, null, null);
        InetAddress here = InetAddress.getLoopbackAddress();
        try (SSLServerSocket server =
                (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0, 50, here)) {
            server.setEnabledCipherSuites(ANONYMOUS);
            Thread answers = new Thread(() -> answer(server));
            answers.start();
            client.talk(context.getSocketFactory(), here, server.getLocalPort());
            server.close();
            answers.join();
        }
        context.getServerSocketFactory().createServerSocket(0, 50, here).close();
    }

    private static void forgotten(SSLSocketFactory factory, InetAddress here, int port) throws IOException {
        HELD.add(greet(factory.createSocket(here, port))); // open Socket
        Socket stays = new Socket(here, port); // leaked Socket
        greet(factory.createSocket(stays, here.getHostAddress(), port, false)).close();
        factory.createSocket(); // has no descriptor
    }

    private static void closed(SSLSocketFactory factory, InetAddress here, int port) throws IOException {
        greet(factory.createSocket(here, port)).close();
        greet(factory.createSocket(here, port)).getInputStream().close();
        greet(factory.createSocket(here, port)).getOutputStream().close();
        greet(factory.createSocket(new Socket(here, port), here.getHostAddress(), port, true))
                .close();
    }

    static Socket greet(Socket socket) throws IOException {
        ((SSLSocket) socket).setEnabledCipherSuites(ANONYMOUS);
        socket.getOutputStream().write(1);
        HELD.add(socket.getInputStream().read());
        return socket;
    }

    /** What is done while the server runs. */
    interface Client {
        void talk(SSLSocketFactory factory, InetAddress here, int port) throws IOException;
    }

    private static void answer(SSLServerSocket server) {
        try {
            while (true) {
                Socket socket = server.accept();
                new Thread(() -> answer(socket)).start();
            }
        } catch (SocketException closed) {
            HELD.add(closed.getClass());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(Socket socket) {
        try (socket) {
            HELD.add(socket.getInputStream().read());
            socket.getOutputStream().write(2);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
