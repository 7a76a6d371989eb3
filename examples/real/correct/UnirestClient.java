// SPDX-License-Identifier: Apache-2.0

import kong.unirest.core.Unirest;
import kong.unirest.core.UnirestInstance;

/** Unirest: its own instance, shut down as documented, and one of the program's. */
public final class UnirestClient {
    private UnirestClient() {}

    public static void main(String[] args) throws Exception {
        try (Web web = new Web()) {
            Unirest.get(web.page("text")).asString().getBody();
            Unirest.get(web.page("large")).asBytes().getBody();
            Unirest.shutDown();
            try (UnirestInstance own = Unirest.spawnInstance()) {
                own.get(web.page("text")).asEmpty();
                java.io.InputStream[] held = new java.io.InputStream[1];
                own.get(web.page("large")).thenConsume(raw -> held[0] = raw.getContent()); // open HttpResponse
                held[0].read();
                if (args.length == 0) {
                    held[0].close();
                }
            }
        }
        System.out.println("done");
    }
}
