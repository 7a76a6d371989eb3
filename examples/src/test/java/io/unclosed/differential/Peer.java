// SPDX-License-Identifier: Apache-2.0
package io.unclosed.differential;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The servers that programs talk to, in another process than theirs. */
final class Peer implements AutoCloseable {

    private static final int PATIENCE = 150;
    private static final String BODY = "some text\nand more\n".repeat(20);

    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "peer");
        thread.setDaemon(true);
        return thread;
    });
    private final List<ServerSocket> servers = new ArrayList<>();
    private final List<String> ports = new ArrayList<>();

    @FunctionalInterface
    private interface Conversation {
        void with(Socket socket) throws IOException;
    }

    Peer() throws IOException {
        serve(this::greet);
        serve(Socket::close);
        try (ServerSocket closed = new ServerSocket(0)) {
            ports.add(Integer.toString(closed.getLocalPort()));
        }
        serve(this::answer);
        serve(this::call);
    }

    /** As {@link Ports} reads them. */
    List<String> ports() {
        return List.copyOf(ports);
    }

    @Override
    public void close() throws IOException {
        for (ServerSocket server : servers) {
            server.close();
        }
        threads.shutdownNow();
    }

    private void serve(Conversation conversation) throws IOException {
        ServerSocket server = new ServerSocket(0, 1_000);
        servers.add(server);
        ports.add(Integer.toString(server.getLocalPort()));
        threads.execute(() -> {
            while (!server.isClosed()) {
                accept(server, conversation);
            }
        });
    }

    private void accept(ServerSocket server, Conversation conversation) {
        try {
            Socket socket = server.accept();
            threads.execute(() -> {
                try (socket) {
                    socket.setTcpNoDelay(true);
                    conversation.with(socket);
                } catch (IOException gone) {
                    return;
                }
            });
        } catch (IOException closed) {
            return;
        }
    }

    private void greet(Socket socket) throws IOException {
        socket.getOutputStream().write("hello, who is there?\n".getBytes(StandardCharsets.UTF_8));
        drain(socket);
    }

    /** Until the other side has closed, or nothing came for a while. */
    private static void drain(Socket socket) throws IOException {
        socket.setSoTimeout(PATIENCE);
        try {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (SocketTimeoutException enough) {
            return;
        }
    }

    private void call(Socket control) throws IOException {
        BufferedReader addresses =
                new BufferedReader(new InputStreamReader(control.getInputStream(), StandardCharsets.UTF_8));
        String address;
        while ((address = addresses.readLine()) != null) {
            String callee = address;
            threads.execute(() -> visit(callee));
        }
    }

    private void visit(String address) {
        try {
            if (address.startsWith("/")) {
                try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(address))) {
                    channel.write(ByteBuffer.wrap(new byte[] {1}));
                }
            } else {
                try (Socket socket = new Socket()) {
                    socket.connect(new InetSocketAddress("localhost", Integer.parseInt(address)));
                    greet(socket);
                }
            }
        } catch (IOException gone) {
            return;
        }
    }

    // --- HTTP ---

    private void answer(Socket socket) throws IOException {
        socket.setSoTimeout(20 * PATIENCE);
        InputStream in = socket.getInputStream();
        while (true) {
            String request = line(in);
            int length = 0;
            boolean chunked = false;
            for (String header = line(in); !header.isEmpty(); header = line(in)) {
                String lower = header.toLowerCase(java.util.Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Integer.parseInt(lower.substring(15).trim());
                }
                chunked |= lower.startsWith("transfer-encoding:");
            }
            if (chunked) {
                while (!line(in).equals("0")) {
                    continue;
                }
                line(in);
            }
            in.readNBytes(length);
            String page = request.split(" ", -1)[1].substring(1);
            String answer = page(page);
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            if (!List.of("length", "chunked", "missing", "empty", "redirect").contains(page)) {
                return;
            }
        }
    }

    private static String page(String kind) {
        String length = "Content-Length: " + BODY.length() + "\r\n";
        return switch (kind) {
            case "length" -> "HTTP/1.1 200 OK\r\n" + length + "\r\n" + BODY;
            case "chunked" ->
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(BODY.length()) + "\r\n"
                        + BODY + "\r\n0\r\n\r\n";
            case "close" -> "HTTP/1.1 200 OK\r\nConnection: close\r\n" + length + "\r\n" + BODY;
            case "missing" -> "HTTP/1.1 404 Not Found\r\n" + length + "\r\n" + BODY;
            case "short" -> "HTTP/1.1 200 OK\r\n" + length + "\r\n" + BODY.substring(10);
            case "endless" -> "HTTP/1.1 200 OK\r\n\r\n" + BODY;
            case "old" -> "HTTP/1.0 200 OK\r\n" + length + "\r\n" + BODY;
            case "redirect" -> "HTTP/1.1 302 Found\r\nLocation: /length\r\nContent-Length: 0\r\n\r\n";
            case "empty" -> "HTTP/1.1 204 No Content\r\n\r\n";
            default -> "";
        };
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new IOException("the client has gone");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }
}
