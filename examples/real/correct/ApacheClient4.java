// SPDX-License-Identifier: Apache-2.0

import org.apache.http.client.fluent.Executor;
import org.apache.http.client.fluent.Request;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;

/** Apache HttpClient 4, and its fluent interface, whose client is open as long as the program runs. */
public final class ApacheClient4 {
    private ApacheClient4() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, ApacheClient4::use);
    }

    private static void use(boolean forget) throws Exception {
        try (Web web = new Web();
                CloseableHttpClient client = HttpClients.createDefault()) {
            try (CloseableHttpResponse response = client.execute(new HttpGet(web.page("large")))) {
                EntityUtils.toByteArray(response.getEntity());
            }
            Request.Get(web.page("text")).execute().returnContent().asString();
            Executor.newInstance().execute(Request.Get(web.page("text"))).discardContent();
            CloseableHttpResponse response = client.execute(new HttpGet(web.page("text"))); // leaked CloseableHttpResponse
            response.getStatusLine();
            if (!forget) {
                response.close();
            }
        }
    }
}
