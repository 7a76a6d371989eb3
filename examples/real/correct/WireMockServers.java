// SPDX-License-Identifier: Apache-2.0

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.InputStream;
import java.net.URI;

/** WireMock: a server with one page. */
public final class WireMockServers {
    private WireMockServers() {}

    public static void main(String[] args) throws Exception {
        WireMockServer server = new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
        server.start(); // open Server
        server.stubFor(get("/text").willReturn(ok("some text")));
        URI page = URI.create("http://127.0.0.1:" + server.port() + "/text");
        try (InputStream in = page.toURL().openStream()) {
            in.readAllBytes();
        }
        if (args.length == 0) {
            server.stop();
        }
        System.out.println("done");
        System.exit(0);
    }
}
