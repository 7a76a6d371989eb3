// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A server that answers by the path that it is asked for, and is the one to end connections. */
final class RawHttp implements AutoCloseable {

    private static final String CLOSE = "Connection: close\r\n";

    private final ServerSocket server;
    private final Queue<Socket> accepted = new ConcurrentLinkedQueue<>();

    /** Begins to answer. The socket is closed with this. */
    RawHttp(ServerSocket server) {
        this.server = server;
        start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Ends what clients left open, too. */
    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : accepted) {
            socket.close();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                accepted.add(socket);
                start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    private static void serve(Socket socket) {
        try (socket) {
            answerAll(socket);
        } catch (IOException gone) {
            // the client had enough
        }
    }

    private static void answerAll(Socket socket) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = socket.getOutputStream();
        for (int number = 1; ; number++) {
            String request = in.readLine();
            if (request == null) {
                return;
            }
            int length = readHeaders(in);
            for (int read = 0; read < length; read++) {
                in.read();
            }
            String path = request.split(" ", -1)[1];
            String answer = answer(path.substring(path.lastIndexOf('/') + 1), number);
            out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            if (!answer.contains("\r\nKept: yes\r\n")) {
                return;
            }
        }
    }

    private static int readHeaders(BufferedReader in) throws IOException {
        int length = 0;
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            if (line.startsWith("Content-Length: ")) {
                length = Integer.parseInt(line.substring("Content-Length: ".length()));
            }
        }
        return length;
    }

    private static String answer(String path, int number) {
        return switch (path) {
            case "kept" -> "HTTP/1.1 200 OK\r\nKept: yes\r\nContent-Length: 5\r\n\r\nhello";
            case "second" ->
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n" + (number % 2 == 0 ? CLOSE : "Kept: yes\r\n") + "\r\nhello";
            case "close" -> "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n" + CLOSE + "\r\nhello";
            case "empty" -> "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n" + CLOSE + "\r\n";
            case "nothing" -> "HTTP/1.1 204 No Content\r\n" + CLOSE + "\r\n";
            case "old" -> "HTTP/1.0 200 OK\r\nContent-Length: 5\r\n\r\nhello";
            case "endless" -> "HTTP/1.0 200 OK\r\n\r\n" + "hello ".repeat(20_000);
            case "short" -> "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nhello";
            case "chunked" ->
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n" + CLOSE + "\r\n5\r\nhello\r\n0\r\n\r\n";
            case "cut" -> "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel";
            case "missing" -> "HTTP/1.1 404 Not Found\r\nContent-Length: 5\r\n" + CLOSE + "\r\nhello";
            case "missingKept" -> "HTTP/1.1 404 Not Found\r\nKept: yes\r\nContent-Length: 5\r\n\r\nhello";
            case "moved" -> "HTTP/1.1 302 Found\r\nLocation: /close\r\nContent-Length: 5\r\n" + CLOSE + "\r\nhello";
            case "garbage" -> "good morning\r\n\r\n";
            case "127.0.0.1:8" -> "HTTP/1.1 200 Connected\r\nKept: yes\r\n\r\n"; // as a proxy
            case "127.0.0.1:7" -> "HTTP/1.1 403 Forbidden\r\nContent-Length: 5\r\n" + CLOSE + "\r\nhello";
            default -> "";
        };
    }
}
