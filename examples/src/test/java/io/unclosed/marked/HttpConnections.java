// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;

/** HTTP by URL: a connection is in use until its response was read or closed. */
public final class HttpConnections {

    private static final List<Object> HELD = new ArrayList<>();
    private static final byte[] LONG_BODY = new byte[1 << 20];

    private HttpConnections() {}

    public static void main(String[] arguments) throws Exception {
        HttpServer forgotten =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0); // open HttpServer
        forgotten.start();
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0); // open HttpServer
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/short", exchange -> answer(exchange, new byte[10]));
        server.createContext("/long", exchange -> answer(exchange, LONG_BODY));
        server.createContext("/chunked", HttpConnections::chunked);
        server.createContext("/missing", exchange -> error(exchange));
        server.setExecutor(task -> new Thread(task).start());
        server.start();
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        held(base);
        closed(base);
        server.stop(0);
        System.out.println("done");
        System.exit(0);
    }

    private static void held(String base) throws IOException {
        HttpURLConnection held = (HttpURLConnection) url(base + "/long").openConnection();
        HELD.add(held);
        held.connect(); // open HttpURLConnection
    }

    private static void closed(String base) throws IOException {
        for (String path : List.of("/short", "/long", "/chunked")) {
            try (InputStream in = url(base + path).openStream()) {
                in.read();
            }
            url(base + path).openStream().readAllBytes(); // read to its end
            HttpURLConnection connection = (HttpURLConnection) url(base + path).openConnection();
            HELD.add(connection.getResponseCode());
            connection.disconnect();
        }
        HttpURLConnection missing = (HttpURLConnection) url(base + "/missing").openConnection();
        HELD.add(missing.getResponseCode());
        missing.getErrorStream().readAllBytes();
        HttpURLConnection head = (HttpURLConnection) url(base + "/short").openConnection();
        head.setRequestMethod("HEAD");
        HELD.add(head.getResponseCode());
        HttpURLConnection post = (HttpURLConnection) url(base + "/short").openConnection();
        post.setDoOutput(true);
        post.getOutputStream().write(new byte[10]);
        post.getInputStream().readAllBytes();
        try {
            url("http://127.0.0.1:1/").openStream();
        } catch (IOException expected) {
            HELD.add(expected.getClass());
        }
    }

    private static URL url(String address) throws IOException {
        return URI.create(address).toURL();
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(200, head ? -1 : body.length);
            if (!head) {
                exchange.getResponseBody().write(body);
            }
        } catch (IOException gone) {
            // the client had enough
        }
    }

    private static void chunked(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[100_000]);
        }
    }

    private static void error(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(404, 4);
            exchange.getResponseBody().write("none".getBytes());
        }
    }
}
