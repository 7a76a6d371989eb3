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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Responses whose body nobody asked for, bodies as lines, and what came in the background. */
public final class HttpBodies {

    private static final List<Object> HELD = new ArrayList<>();
    private static final byte[] BODY = "line\n".repeat(1 << 20).getBytes();

    private final HttpClient client;
    private final HttpRequest request;

    private HttpBodies(HttpClient client, HttpRequest request) {
        this.client = client;
        this.request = request;
    }

    public static void main(String[] arguments) throws Exception {
        // Neither is stopped: that would end a connection, and with it a body, if none of it has arrived yet.
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0); // open HttpServer
        server.createContext("/long", exchange -> answer(exchange, BODY));
        server.createContext("/short", exchange -> answer(exchange, "line\n".getBytes()));
        ExecutorService executor = Executors.newCachedThreadPool(); // open ThreadPoolExecutor
        server.setExecutor(executor);
        server.start();
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        for (HttpClient.Version version : HttpClient.Version.values()) {
            HttpClient client = HttpClient.newBuilder().version(version).build();
            HELD.add(client.getClass());
            new HttpBodies(
                            client,
                            HttpRequest.newBuilder(URI.create(base + "/long")).build())
                    .closed();
            new HttpBodies(
                            client,
                            HttpRequest.newBuilder(URI.create(base + "/short")).build())
                    .arrived();
        }
        HttpClient client = HttpClient.newBuilder().executor(executor).build(); // open HttpClient on 21..
        new HttpBodies(
                        client,
                        HttpRequest.newBuilder(URI.create(base + "/long")).build())
                .forgotten();
        System.out.println("done");
        System.exit(0);
    }

    private void closed() throws Exception {
        client.send(request, BodyHandlers.ofInputStream()).body().close();
        client.send(request, BodyHandlers.ofInputStream()).body().readAllBytes();
        try (Stream<String> lines = client.send(request, BodyHandlers.ofLines()).body()) {
            HELD.add(lines.findFirst().isPresent());
        }
        HELD.add(client.send(request, BodyHandlers.ofLines()).body().count());
        client.sendAsync(request, BodyHandlers.ofLines())
                .thenAccept(response -> HELD.add(response.body().count()))
                .get();
        try (InputStream in = client.sendAsync(request, BodyHandlers.ofInputStream())
                .thenApply(HttpResponse::body)
                .get()) {
            HELD.add(in.read());
        }
        HELD.add(client.send(request, BodyHandlers.ofString()).statusCode());
        HELD.add(client.send(request, BodyHandlers.discarding()).statusCode());
        HELD.add(client.send(request, BodyHandlers.ofByteArray()).body().length);
    }

    /** All of it is there, whether anybody reads it or not. */
    private void arrived() throws Exception {
        HELD.add(client.send(request, BodyHandlers.ofString()).statusCode());
        HELD.add(client.send(request, BodyHandlers.ofLines()).body().count());
        client.send(request, BodyHandlers.ofInputStream()).body().readAllBytes();
    }

    private void forgotten() throws Exception {
        HELD.add(client.send(request, BodyHandlers.ofInputStream()).statusCode()); // open HttpResponse
        HELD.add(client.send(request, BodyHandlers.ofLines()).statusCode()); // open HttpResponse
        HELD.add(client.send(request, BodyHandlers.ofLines()).body().findFirst()); // open HttpResponse
        HELD.add(client.sendAsync(request, BodyHandlers.ofInputStream()) // open HttpResponse
                .thenApply(HttpResponse::body)
                .get());
        HELD.add(client.sendAsync(request, BodyHandlers.ofLines()) // open HttpResponse
                .thenApply(HttpResponse::statusCode)
                .get());
        client.send(request, BodyHandlers.ofInputStream()).body().read(); // open HttpResponse
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
