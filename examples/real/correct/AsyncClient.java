// SPDX-License-Identifier: Apache-2.0

import org.asynchttpclient.AsyncHttpClient;
import org.asynchttpclient.Dsl;

/** AsyncHttpClient. */
public final class AsyncClient {
    private AsyncClient() {}

    public static void main(String[] args) throws Exception {
        try (Web web = new Web()) {
            try (AsyncHttpClient client = Dsl.asyncHttpClient()) {
                client.prepareGet(web.page("large")).execute().get().getResponseBody();
            }
            AsyncHttpClient client = Dsl.asyncHttpClient(); // open EventExecutorGroup
            client.prepareGet(web.page("text")).execute().get().getResponseBody();
            if (args.length == 0) {
                client.close();
            }
        }
        System.out.println("done");
        System.exit(0);
    }
}
