// SPDX-License-Identifier: Apache-2.0

import io.undertow.Undertow;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;

/** Undertow in the program. */
public final class UndertowServer {
    private UndertowServer() {}

    public static void main(String[] args) throws Exception {
        use(true);
        use(args.length == 0);
        System.out.println("done");
        System.exit(0);
    }

    private static void use(boolean stop) throws Exception {
        Undertow server = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setHandler(exchange -> exchange.getResponseSender().send("some text"))
                .build();
        server.start(); // leaked Undertow
        InetSocketAddress address = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
        try (InputStream in =
                URI.create("http://127.0.0.1:" + address.getPort() + "/").toURL().openStream()) {
            in.readAllBytes();
        }
        if (stop) {
            server.stop();
        }
    }
}
