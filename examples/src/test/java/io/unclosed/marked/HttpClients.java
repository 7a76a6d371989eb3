// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** Bodies as streams. */
public final class HttpClients {

    private static final List<Object> HELD = new ArrayList<>();

    private HttpClients() {}

    public static void main(String[] arguments) throws Exception {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0); // open HttpServer
        server.createContext("/short", exchange -> answer(exchange, new byte[10]));
        server.createContext("/long", exchange -> answer(exchange, new byte[1 << 22]));
        server.setExecutor(task -> new Thread(task).start());
        server.start();
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        requests(base);
        System.out.println("done");
        System.exit(0);
    }

    private static void requests(String base) throws Exception {
        HttpClient client = HttpClient.newHttpClient(); // open HttpClient on 21..
        InputStream held = send(client, base + "/long").body(); // open HttpResponse
        HELD.add(held);
        held.read();
        send(client, base + "/long").body().close();
        try (InputStream in = send(client, base + "/long").body()) {
            in.read();
        }
        send(client, base + "/long").body().readAllBytes();
        send(client, base + "/short").body().readAllBytes();
        client.send(request(base + "/long"), BodyHandlers.ofByteArray()).body();
        client.sendAsync(request(base + "/long"), BodyHandlers.ofInputStream())
                .thenAccept(response -> HELD.add(all(response.body())))
                .get();
        HELD.add(client.sendAsync(request(base + "/long"), BodyHandlers.ofInputStream())
                .thenApply(response -> response.body()) // open HttpResponse
                .get());
    }

    private static HttpResponse<InputStream> send(HttpClient client, String address) throws Exception {
        return client.send(request(address), BodyHandlers.ofInputStream());
    }

    private static HttpRequest request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).build();
    }

    private static int all(InputStream in) {
        try (in) {
            return in.readAllBytes().length;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException gone) {
            // the client had enough
        }
    }
}
