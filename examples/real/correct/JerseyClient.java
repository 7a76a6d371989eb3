// SPDX-License-Identifier: Apache-2.0

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** Jersey's client: an entity, a stream, an answer whose entity nobody wants. */
public final class JerseyClient {
    private JerseyClient() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, JerseyClient::use);
    }

    private static void use(boolean forget) throws Exception {
        try (Web web = new Web()) {
            Client client = ClientBuilder.newClient();
            client.target(web.page("text")).request().get(String.class);
            try (Response response = client.target(web.page("large")).request().get();
                    InputStream in = response.readEntity(InputStream.class)) {
                in.read();
            }
            client.target(web.page("missing")).request().get().close();
            Response response = client.target(web.page("large")).request().get(); // leaked HttpURLConnection
            response.getStatus();
            if (!forget) {
                response.close();
            }
            client.close();
        }
    }
}
