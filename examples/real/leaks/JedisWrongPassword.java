// SPDX-License-Identifier: Apache-2.0

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPool;
import redis.clients.jedis.JedisPoolConfig;
import redis.clients.jedis.exceptions.JedisException;

/** Asks a pool for connections to a server that refuses the password. */
public final class JedisWrongPassword {
    public static void main(String[] args) throws Exception {
        int refused = 0;
        try (RefusingServer server = new RefusingServer()) {
            server.start();
            JedisPoolConfig config = new JedisPoolConfig();
            config.setJmxEnabled(false);
            try (JedisPool pool = new JedisPool(config, "127.0.0.1", server.port(), 2000, "wrong")) {
                for (int i = 0; i < 20; i++) {
                    try (Jedis jedis = pool.getResource()) {
                        jedis.ping();
                    } catch (JedisException expected) {
                        refused++;
                    }
                }
            }
            Descriptors.report("socket:");
        }
        System.out.println("refused: " + refused);
    }

    /** Answers every command with an error and closes all that it opened. */
    private static final class RefusingServer extends Thread implements AutoCloseable {
        private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        private final List<Socket> accepted = new ArrayList<>();
        private final List<Thread> answering = new ArrayList<>();

        RefusingServer() throws IOException { }

        int port() {
            return listener.getLocalPort();
        }

        @Override
        public void run() {
            try {
                while (true) {
                    Socket socket = listener.accept();
                    Thread thread = new Thread(() -> answer(socket));
                    accepted.add(socket);
                    answering.add(thread);
                    thread.start();
                }
            } catch (IOException closed) {
                // the end
            }
        }

        private static void answer(Socket socket) {
            try (socket) {
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
                for (String line; (line = in.readLine()) != null;) {
                    if (line.equals("AUTH")) {
                        in.readLine(); // $5
                        in.readLine(); // wrong
                        socket.getOutputStream().write("-ERR invalid password\r\n".getBytes(StandardCharsets.UTF_8));
                    }
                }
            } catch (IOException gone) {
                // the client hung up, or we did
            }
        }

        @Override
        public void close() throws IOException, InterruptedException {
            listener.close();
            join();
            for (Socket socket : accepted) {
                socket.close();
            }
            for (Thread thread : answering) {
                thread.join();
            }
        }
    }
}
