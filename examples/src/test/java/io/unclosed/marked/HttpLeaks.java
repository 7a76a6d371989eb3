// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;

/** Connections that are dropped with a response that nobody read. Up to JDK 17 a finalizer closes them. */
public final class HttpLeaks {

    private HttpLeaks() {}

    public static void main(String[] arguments) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(task -> new Thread(task).start());
        server.createContext("/long", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, 1 << 20);
                exchange.getResponseBody().write(new byte[1 << 20]);
            } catch (IOException gone) {
                // the client had enough
            }
        });
        server.start();
        leak("http://127.0.0.1:" + server.getAddress().getPort());
        server.stop(0);
        System.out.println("done");
        System.exit(0);
    }

    private static void leak(String base) throws IOException {
        URL address = url(base + "/long");
        address.openStream().read(); // rescued HttpURLConnection on 17..17; leaked HttpURLConnection on 18..
        URLConnection read = address.openConnection();
        read.getInputStream(); // rescued HttpURLConnection on 17..17; leaked HttpURLConnection on 18..
        HttpURLConnection asked = (HttpURLConnection) address.openConnection();
        int code = asked.getResponseCode(); // rescued HttpURLConnection on 17..17; leaked HttpURLConnection on 18..
        if (code != 200) {
            throw new IllegalStateException();
        }
    }

    private static URL url(String address) throws IOException {
        return URI.create(address).toURL();
    }
}
