// SPDX-License-Identifier: Apache-2.0

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A server with a few pages, on the loopback interface, closed in the end. */
final class Web implements AutoCloseable {
    private static final byte[] TEXT = "some text, not much of it\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    Web() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/text", exchange -> answer(exchange, 200, TEXT));
        server.createContext("/missing", exchange -> answer(exchange, 404, TEXT));
        server.createContext("/empty", exchange -> answer(exchange, 204, new byte[0]));
        server.createContext("/large", exchange -> answer(exchange, 200, new byte[1_000_000]));
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/text");
            answer(exchange, 302, TEXT);
        });
        server.createContext("/packed", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = new GZIPOutputStream(exchange.getResponseBody())) {
                out.write(TEXT);
            }
        });
        server.start();
    }

    String page(String name) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        boolean none = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, none ? -1 : body.length);
        if (!none) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            } catch (IOException gone) {
                exchange.close(); // the client did not want all of it
            }
        }
        exchange.close();
    }
}
