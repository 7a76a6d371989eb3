// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.security.Security;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** What {@link HttpEnds} does, through TLS, and handshakes that fail. Without certificates, which need a file. */
public final class SecureHttp {

    private static final String[] ANONYMOUS = {"TLS_DH_anon_WITH_AES_128_GCM_SHA256"};
    private static final List<Object> HELD = new ArrayList<>();

    private SecureHttp() {}

    public static void main(String[] arguments) throws Exception {
        Security.setProperty("jdk.tls.disabledAlgorithms", "");
        SSLContext context = SSLContext.getInstance("TLSv1.2");
        context.init(null, null, null);
        HttpsURLConnection.setDefaultSSLSocketFactory(new Anonymous(context.getSocketFactory()));
        InetAddress here = InetAddress.getLoopbackAddress();
        SSLServerSocket anonymous =
                (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0, 50, here);
        anonymous.setEnabledCipherSuites(ANONYMOUS);
        try (RawHttp server = new RawHttp(anonymous)) {
            String base = "https://127.0.0.1:" + server.port();
            new HttpEnds(base).all();
            refused(base);
            forgotten(base);
        }
        try (ServerSocket server = new ServerSocket(0, 50, here)) {
            Thread hangsUp = new Thread(() -> hangUp(server));
            hangsUp.setDaemon(true);
            hangsUp.start();
            fails("https://127.0.0.1:" + server.getLocalPort());
        }
        System.out.println("done");
    }

    /** A client that asks for a certificate. */
    private static void refused(String base) throws Exception {
        HttpsURLConnection connection = (HttpsURLConnection) url(base + "/kept").openConnection();
        connection.setSSLSocketFactory(SSLContext.getDefault().getSocketFactory());
        try {
            connection.getInputStream().close();
        } catch (IOException expected) {
            HELD.add(expected.getClass());
        }
        HELD.add(connection);
    }

    private static void hangUp(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                socket.getOutputStream().write("good morning".getBytes());
            } catch (IOException gone) {
                // the client had enough, or the server is closed
            }
        }
    }

    /** A server that knows no TLS. */
    private static void fails(String address) throws IOException {
        try {
            url(address).openStream().close();
        } catch (IOException expected) {
            HELD.add(expected.getClass());
        }
        HttpURLConnection connection = (HttpURLConnection) url(address).openConnection();
        try {
            connection.connect();
        } catch (IOException expected) {
            HELD.add(connection);
        }
    }

    private static void forgotten(String base) throws IOException {
        InputStream endless = url(base + "/endless").openStream(); // open HttpURLConnection
        HELD.add(endless.read());
        HELD.add(endless);
        url(base + "/kept").openStream().readAllBytes();
        HttpURLConnection reused = (HttpURLConnection) url(base + "/kept").openConnection();
        reused.connect(); // open HttpURLConnection
        HELD.add(reused);
    }

    private static URL url(String address) throws IOException {
        return URI.create(address).toURL();
    }

    /** Makes sockets that ask for no certificate. */
    private static final class Anonymous extends SSLSocketFactory {
        private final SSLSocketFactory factory;

        Anonymous(SSLSocketFactory factory) {
            this.factory = factory;
        }

        private static Socket anonymous(Socket socket) {
            ((SSLSocket) socket).setEnabledCipherSuites(ANONYMOUS);
            return socket;
        }

        @Override
        public Socket createSocket() throws IOException {
            return anonymous(factory.createSocket());
        }

        @Override
        public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
            return anonymous(factory.createSocket(socket, host, port, autoClose));
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return anonymous(factory.createSocket(host, port));
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
            return anonymous(factory.createSocket(host, port, local, localPort));
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return anonymous(factory.createSocket(host, port));
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
            return anonymous(factory.createSocket(host, port, local, localPort));
        }

        @Override
        public String[] getDefaultCipherSuites() {
            return ANONYMOUS;
        }

        @Override
        public String[] getSupportedCipherSuites() {
            return ANONYMOUS;
        }
    }
}
