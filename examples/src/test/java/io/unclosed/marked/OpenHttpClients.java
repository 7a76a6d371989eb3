// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

// jdk: 21..
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;

/** An {@code HttpClient} can be closed since JDK 21. */
public final class OpenHttpClients {

    private static final List<Object> HELD = new ArrayList<>();

    private OpenHttpClients() {}

    public static void main(String[] arguments) throws Exception {
        HELD.add(HttpClient.newHttpClient()); // open HttpClient
        HELD.add(HttpClient.newBuilder().build()); // open HttpClient
        HttpClient.newHttpClient();
        HttpClient closed = HttpClient.newHttpClient();
        HELD.add(closed);
        ((AutoCloseable) (Object) closed).close();
        for (String end : List.of("shutdown", "shutdownNow")) {
            HttpClient ended = HttpClient.newHttpClient();
            HELD.add(ended);
            HttpClient.class.getMethod(end).invoke(ended);
        }
        System.out.println("done");
        System.exit(0);
    }
}
