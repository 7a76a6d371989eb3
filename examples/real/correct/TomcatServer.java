// SPDX-License-Identifier: Apache-2.0

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;

/** Tomcat in the program. */
@SuppressWarnings("deprecation")
public final class TomcatServer {
    private static final Logger LOGGER = Logger.getLogger("org.apache");

    private TomcatServer() {}

    public static void main(String[] args) throws Exception {
        LOGGER.setLevel(Level.WARNING);
        use(true);
        use(args.length == 0);
        System.out.println("done");
        System.exit(0);
    }

    private static void use(boolean stop) throws Exception {
        Path folder = Scratch.folder("tomcat");
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(folder.toString());
        tomcat.setHostname("127.0.0.1");
        tomcat.setPort(0);
        tomcat.getConnector();
        Context context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "text", new HttpServlet() {
            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                response.getWriter().write("some text");
            }
        });
        context.addServletMappingDecoded("/text", "text");
        tomcat.start(); // open Tomcat
        URI page = URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/text");
        try (InputStream in = page.toURL().openStream()) {
            in.readAllBytes();
        }
        if (stop) {
            tomcat.stop();
            tomcat.destroy();
        }
    }
}
