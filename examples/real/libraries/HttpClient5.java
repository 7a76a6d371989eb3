// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpHead;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.classic.BasicHttpClientResponseHandler;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.io.CloseMode;

/** Apache HttpClient 5: responses closed in each of their ways, and not at all; clients. */
@SuppressWarnings("deprecation")
public final class HttpClient5 {
    private static final List<Object> HELD = new ArrayList<>();

    private HttpClient5() {}

    public static void main(String[] args) throws Exception {
        PoolingHttpClientConnectionManager connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(100)
                .setMaxConnTotal(100)
                .build();
        try (Web web = new Web();
                CloseableHttpClient client =
                        HttpClients.custom().setConnectionManager(connections).build()) {
            for (int i = 0; i < 3; i++) {
                closed(client, web);
                nothingToClose(client, web);
                failed(client, web);
            }
            if (args.length == 0) {
                forgotten(client, web);
                clients(web);
                asynchronous();
                HELD.add(client.execute(new HttpGet(web.page("text")))); // open CloseableHttpResponse
            }
        }
        System.out.println("done");
    }

    private static void forgotten(CloseableHttpClient client, Web web) throws IOException {
        client.execute(new HttpGet(web.page("text"))); // leaked CloseableHttpResponse
        client.execute(new HttpGet(web.page("missing"))).getCode(); // leaked CloseableHttpResponse
        client.execute(new HttpGet(web.page("moved"))).getHeaders(); // leaked CloseableHttpResponse
        readABit(client.execute(new HttpGet(web.page("large")))); // leaked CloseableHttpResponse
        client.execute(new HttpGet(web.page("packed"))); // leaked CloseableHttpResponse
        client.executeOpen(null, new HttpGet(web.page("text")), null); // leaked CloseableHttpResponse
    }

    private static void readABit(ClassicHttpResponse response) throws IOException {
        response.getEntity().getContent().read(new byte[100]);
    }

    private static void closed(CloseableHttpClient client, Web web) throws Exception {
        client.execute(new HttpGet(web.page("text"))).close();
        try (CloseableHttpResponse response = client.execute(new HttpGet(web.page("text")))) {
            readABit(response);
        }
        try (ClassicHttpResponse response = client.executeOpen(null, new HttpGet(web.page("text")), null)) {
            readABit(response);
        }
        EntityUtils.consume(client.execute(new HttpGet(web.page("text"))).getEntity());
        EntityUtils.consumeQuietly(client.execute(new HttpGet(web.page("large"))).getEntity());
        EntityUtils.toString(client.execute(new HttpGet(web.page("packed"))).getEntity());
        EntityUtils.toByteArray(client.execute(new HttpGet(web.page("moved"))).getEntity());
        client.execute(new HttpGet(web.page("text"))).getEntity().close();
        InputStream in = client.execute(new HttpGet(web.page("text"))).getEntity().getContent();
        in.close();
        InputStream toItsEnd = client.execute(new HttpGet(web.page("large"))).getEntity().getContent();
        toItsEnd.transferTo(java.io.OutputStream.nullOutputStream());
        client.execute(new HttpGet(web.page("large")))
                .getEntity()
                .writeTo(java.io.OutputStream.nullOutputStream());
        HttpGet aborted = new HttpGet(web.page("large"));
        readABit(client.execute(aborted));
        aborted.abort();
        client.execute(new HttpGet(web.page("text")), new BasicHttpClientResponseHandler());
        client.execute(new HttpGet(web.page("large")), response -> "without a look at the body");
    }

    private static void nothingToClose(CloseableHttpClient client, Web web) throws IOException {
        client.execute(new HttpGet(web.page("empty")));
        client.execute(new HttpHead(web.page("text")));
    }

    private static void failed(CloseableHttpClient client, Web web) throws IOException {
        int port;
        try (ServerSocket other = new ServerSocket(0)) {
            port = other.getLocalPort();
        }
        try {
            client.execute(new HttpGet("http://127.0.0.1:" + port + "/"));
            throw new AssertionError();
        } catch (IOException expected) {
            // refused
        }
        try {
            client.execute(new HttpGet(web.page("missing")), new BasicHttpClientResponseHandler());
            throw new AssertionError();
        } catch (IOException expected) {
            // 404
        }
        try {
            client.execute(new HttpGet(web.page("large")), response -> {
                throw new IllegalStateException();
            });
            throw new AssertionError();
        } catch (IllegalStateException expected) {
            // the handler's
        }
    }

    private static void clients(Web web) throws IOException {
        use(HttpClients.createDefault(), web); // leaked HttpClientConnectionManager
        use(HttpClients.createMinimal(), web); // leaked HttpClientConnectionManager
        use(HttpClients.custom().build(), web).close();
        use(HttpClients.custom().build(), web).close(CloseMode.IMMEDIATE);
        HttpClients.createDefault(); // has no connection yet
        PoolingHttpClientConnectionManager shared = new PoolingHttpClientConnectionManager();
        use(HttpClients.custom().setConnectionManager(shared).setConnectionManagerShared(true).build(), web);
        shared.close();
        BasicHttpClientConnectionManager single = new BasicHttpClientConnectionManager();
        use(HttpClients.createMinimal(single), web).close();
        CloseableHttpClient held = HttpClients.createDefault(); // open HttpClientConnectionManager
        HELD.add(use(held, web));
    }

    private static CloseableHttpClient use(CloseableHttpClient client, Web web) throws IOException {
        EntityUtils.consume(client.execute(new HttpGet(web.page("text"))).getEntity());
        return client;
    }

    private static void asynchronous() throws IOException {
        CloseableHttpAsyncClient closed = HttpAsyncClients.createDefault();
        closed.start();
        closed.close();
        CloseableHttpAsyncClient gentle = HttpAsyncClients.createDefault();
        gentle.start();
        gentle.close(CloseMode.GRACEFUL);
        CloseableHttpAsyncClient dropped = HttpAsyncClients.createDefault(); // leaked CloseableHttpAsyncClient
        dropped.start();
        CloseableHttpAsyncClient held = HttpAsyncClients.createDefault(); // open CloseableHttpAsyncClient
        held.start();
        HELD.add(held);
    }
}
