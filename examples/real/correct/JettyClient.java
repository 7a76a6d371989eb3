// SPDX-License-Identifier: Apache-2.0

import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.InputStreamResponseListener;

/** Jetty's client. */
public final class JettyClient {
    private JettyClient() {}

    public static void main(String[] args) throws Exception {
        try (Web web = new Web()) {
            get(web);
            HttpClient client = new HttpClient();
            client.start(); // open HttpClient
            client.GET(web.page("text")).getContentAsString();
            if (args.length == 0) {
                client.stop();
            }
        }
        System.out.println("done");
        System.exit(0);
    }

    private static void get(Web web) throws Exception {
        HttpClient client = new HttpClient();
        client.start();
        try {
            InputStreamResponseListener listener = new InputStreamResponseListener();
            client.newRequest(web.page("large")).send(listener);
            listener.get(60, TimeUnit.SECONDS);
            try (InputStream in = listener.getInputStream()) {
                in.readAllBytes();
            }
        } finally {
            client.stop();
        }
    }
}
