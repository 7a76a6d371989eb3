// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpHead;
import org.apache.http.client.utils.HttpClientUtils;
import org.apache.http.entity.BufferedHttpEntity;
import org.apache.http.impl.client.BasicResponseHandler;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.BasicHttpClientConnectionManager;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.apache.http.util.EntityUtils;

/** Apache HttpClient 4: responses closed in each of their ways, and not at all; clients. */
public final class HttpClient4 {
    private static final List<Object> HELD = new ArrayList<>();

    private HttpClient4() {}

    public static void main(String[] args) throws Exception {
        try (Web web = new Web();
                CloseableHttpClient client = HttpClients.custom()
                        .setMaxConnPerRoute(100)
                        .setMaxConnTotal(100)
                        .build()) {
            for (int i = 0; i < 3; i++) {
                closed(client, web);
                nothingToClose(client, web);
                failed(client, web);
            }
            if (args.length == 0) {
                forgotten(client, web);
                clients(web);
                HELD.add(client.execute(new HttpGet(web.page("text")))); // open CloseableHttpResponse
            }
        }
        System.out.println("done");
    }

    private static void forgotten(CloseableHttpClient client, Web web) throws IOException {
        client.execute(new HttpGet(web.page("text"))); // leaked CloseableHttpResponse
        client.execute(new HttpGet(web.page("missing"))).getStatusLine(); // leaked CloseableHttpResponse
        client.execute(new HttpGet(web.page("moved"))).getAllHeaders(); // leaked CloseableHttpResponse
        readABit(client.execute(new HttpGet(web.page("large")))); // leaked CloseableHttpResponse
        client.execute(new HttpGet(web.page("packed"))); // leaked CloseableHttpResponse
    }

    private static void readABit(CloseableHttpResponse response) throws IOException {
        response.getEntity().getContent().read(new byte[100]);
    }

    private static void closed(CloseableHttpClient client, Web web) throws IOException {
        client.execute(new HttpGet(web.page("text"))).close();
        try (CloseableHttpResponse response = client.execute(new HttpGet(web.page("large")))) {
            readABit(response);
        }
        EntityUtils.consume(client.execute(new HttpGet(web.page("text"))).getEntity());
        EntityUtils.consumeQuietly(client.execute(new HttpGet(web.page("large"))).getEntity());
        EntityUtils.toString(client.execute(new HttpGet(web.page("packed"))).getEntity());
        EntityUtils.toByteArray(client.execute(new HttpGet(web.page("moved"))).getEntity());
        HttpClientUtils.closeQuietly(client.execute(new HttpGet(web.page("text"))));
        new BufferedHttpEntity(client.execute(new HttpGet(web.page("text"))).getEntity());
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
        HttpGet released = new HttpGet(web.page("large"));
        client.execute(released);
        released.releaseConnection();
        client.execute(new HttpGet(web.page("text")), new BasicResponseHandler());
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
            client.execute(new HttpGet(web.page("missing")), new BasicResponseHandler());
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

    /** The connection manager of a client has a finalizer, which closes it. */
    private static void clients(Web web) throws IOException {
        use(HttpClients.createDefault(), web); // rescued HttpClientConnectionManager
        use(HttpClients.createMinimal(), web); // rescued HttpClientConnectionManager
        use(HttpClients.custom().build(), web).close();
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
}
