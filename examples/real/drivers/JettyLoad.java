// SPDX-License-Identifier: Apache-2.0

import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.resource.ResourceFactory;

/** An embedded Jetty under a few hundred requests from both of the JDK's HTTP clients, then an orderly stop. */
public final class JettyLoad {
    public static void main(String[] args) throws Exception {
        Path files = Files.createDirectories(Path.of("files"));
        Files.write(files.resolve("big.bin"), new byte[300_000]);
        Files.writeString(files.resolve("small.txt"), "small\n");

        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ResourceHandler resources = new ResourceHandler();
        resources.setBaseResource(ResourceFactory.of(server).newResource(files));
        server.setHandler(new Handler.Sequence(new Upper(), resources));
        server.start();
        String base = "http://127.0.0.1:" + connector.getLocalPort();

        long bytes = 0;
        for (int i = 0; i < 200; i++) {
            bytes += get(base + (i % 20 == 0 ? "/big.bin" : "/small.txt"));
        }
        System.out.println("HttpURLConnection: 200 GET, " + bytes + " bytes");
        int posted = 0;
        for (int i = 0; i < 100; i++) {
            posted += post(base + "/upper", "request " + i).length();
        }
        System.out.println("HttpURLConnection: 100 POST, " + posted + " characters");
        System.out.println("not there: " + status(base + "/none"));

        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        int batches = 10;
        long length = 0;
        for (int b = 0; b < batches; b++) {
            List<CompletableFuture<HttpResponse<byte[]>>> answers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/upper"))
                        .POST(HttpRequest.BodyPublishers.ofString("batch " + b + " request " + i)).build();
                answers.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()));
            }
            for (CompletableFuture<HttpResponse<byte[]>> answer : answers) {
                length += answer.get().body().length;
            }
        }
        System.out.println("HttpClient: " + batches * 20 + " POST, " + length + " bytes");
        Path copy = client.send(HttpRequest.newBuilder(URI.create(base + "/big.bin")).build(),
                HttpResponse.BodyHandlers.ofFile(Path.of("copy.bin"))).body();
        System.out.println("HttpClient: downloaded " + Files.size(copy) + " bytes");

        server.stop();
        System.out.println("stopped: " + server.isStopped());
    }

    private static long get(String url) throws Exception {
        HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
        try (InputStream in = connection.getInputStream()) {
            return in.readAllBytes().length;
        }
    }

    private static String post(String url, String text) throws Exception {
        HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setDoOutput(true);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        try (InputStream in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int status(String url) throws Exception {
        HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
        int status = connection.getResponseCode();
        try (InputStream in = connection.getErrorStream()) {
            in.readAllBytes();
        }
        return status;
    }

    private static final class Upper extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            if (!Request.getPathInContext(request).equals("/upper")) {
                return false;
            }
            Content.Sink.write(response, true, Content.Source.asString(request).toUpperCase(), callback);
            return true;
        }
    }
}
