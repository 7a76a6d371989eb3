// SPDX-License-Identifier: Apache-2.0

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A server that speaks as much of Redis as its clients want to hear; closes all its sockets in the end. */
final class Redis implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

    Redis() throws IOException {
        Thread thread = new Thread(this::accept, "redis");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket client : clients) {
            client.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                clients.add(client);
                Thread thread = new Thread(() -> serve(client), "redis");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException closed) {
            // the end
        }
    }

    /** Arrays of strings come in: *2, $3, GET, $1, a. */
    private void serve(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                OutputStream out = client.getOutputStream()) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int words = Integer.parseInt(line.substring(1));
                String command = "";
                for (int i = 0; i < words; i++) {
                    in.readLine();
                    String word = in.readLine();
                    command = i == 0 ? word.toUpperCase(Locale.ROOT) : command;
                }
                out.write(answer(command).getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (IOException gone) {
            // so is the client
        } finally {
            clients.remove(client);
        }
    }

    private static String answer(String command) {
        return switch (command) {
            case "PING" -> "+PONG\r\n";
            case "HELLO" -> "-ERR unknown command 'HELLO'\r\n";
            case "GET" -> "$9\r\nsome text\r\n";
            default -> "+OK\r\n";
        };
    }
}
