// SPDX-License-Identifier: Apache-2.0

import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.fluent.Request;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** Apache HttpClient 5: classic, asynchronous, fluent; the client of the last is open as long as the program runs. */
public final class ApacheClient5 {
    private ApacheClient5() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, ApacheClient5::use);
    }

    private static void use(boolean forget) throws Exception {
        try (Web web = new Web();
                CloseableHttpClient client = HttpClients.createDefault();
                CloseableHttpAsyncClient async = HttpAsyncClients.createDefault()) {
            client.execute(new HttpGet(web.page("large")), response -> EntityUtils.toByteArray(response.getEntity()));
            Request.get(web.page("text")).execute().returnContent().asString();
            async.start();
            SimpleHttpRequest request = SimpleRequestBuilder.get(web.page("text")).build();
            async.execute(request, null).get();
            ClassicHttpResponse response = client.executeOpen(null, new HttpGet(web.page("text")), null); // leaked CloseableHttpResponse
            response.getCode();
            if (!forget) {
                response.close();
            }
        }
    }
}
