// SPDX-License-Identifier: Apache-2.0

import io.javalin.Javalin;
import java.io.InputStream;
import java.net.URI;

/** Javalin. */
public final class JavalinServer {
    private JavalinServer() {}

    public static void main(String[] args) throws Exception {
        use(true);
        use(args.length == 0);
        System.out.println("done");
        System.exit(0);
    }

    private static void use(boolean stop) throws Exception {
        Javalin server = Javalin.create(config -> config.showJavalinBanner = false)
                .get("/text", context -> context.result("some text"))
                .start("127.0.0.1", 0); // open Server
        try (InputStream in = URI.create("http://127.0.0.1:" + server.port() + "/text").toURL().openStream()) {
            in.readAllBytes();
        }
        if (stop) {
            server.stop();
        }
    }
}
