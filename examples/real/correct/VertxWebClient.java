// SPDX-License-Identifier: Apache-2.0

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.client.WebClient;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Vert.x: a server, the web client, a file. */
public final class VertxWebClient {
    private VertxWebClient() {}

    public static void main(String[] args) throws Exception {
        Path file = Scratch.folder("vertx").resolve("a");
        Vertx vertx = Vertx.vertx();
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> request.response().end("some text"))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        WebClient.create(vertx)
                .get(server.actualPort(), "127.0.0.1", "/")
                .send()
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS)
                .bodyAsString();
        AsyncFile out = vertx.fileSystem().openBlocking(file.toString(), new OpenOptions()); // leaked AsynchronousFileChannel
        out.write(Buffer.buffer("some text"))
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        if (args.length == 0) {
            out.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        System.out.println("done");
    }
}
