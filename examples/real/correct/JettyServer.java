// SPDX-License-Identifier: Apache-2.0

import java.io.InputStream;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/** Jetty in the program. */
public final class JettyServer {
    private JettyServer() {}

    public static void main(String[] args) throws Exception {
        use(true);
        use(args.length == 0);
        System.out.println("done");
        System.exit(0);
    }

    private static void use(boolean stop) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                Content.Sink.write(response, true, "some text", callback);
                return true;
            }
        });
        server.start(); // open Server
        try (InputStream in = server.getURI().toURL().openStream()) {
            in.readAllBytes();
        }
        if (stop) {
            server.stop();
        }
    }
}
