// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/** What the JDK opens for itself in the program's frames is nothing to report, and none of it is closed here. */
public final class JdksOwn {

    private static final List<Object> HELD = new ArrayList<>();

    private JdksOwn() {}

    public static void main(String[] arguments) throws Exception {
        HELD.add(new SecureRandom().nextInt());
        HELD.add(SecureRandom.getInstanceStrong().nextInt());
        HELD.add(UUID.randomUUID());
        HELD.add(ZonedDateTime.now(ZoneId.of("Europe/Vienna")));
        classLoading();
        resources();
        http();
        process();
        System.out.println("done");
        System.out.flush();
        System.exit(0);
    }

    private static void classLoading() throws Exception {
        HELD.add(Class.forName("javax.xml.parsers.DocumentBuilderFactory"));
        HELD.add(ServiceLoader.load(java.nio.file.spi.FileSystemProvider.class)
                .iterator()
                .hasNext());
        File jar = File.createTempFile("unclosed", ".jar");
        jar.deleteOnExit();
        String name = JdksOwn.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar.toPath()));
                InputStream in = JdksOwn.class.getResourceAsStream("JdksOwn.class")) {
            out.putNextEntry(new ZipEntry(name));
            in.transferTo(out);
        }
        URL[] urls = {jar.toURI().toURL()};
        java.net.URLClassLoader loader = new java.net.URLClassLoader(urls, null); // open URLClassLoader
        HELD.add(loader);
        HELD.add(loader.loadClass(JdksOwn.class.getName()));
    }

    private static void resources() throws IOException {
        // In a jar of the class path: the class loader's jar, and its inflaters.
        InputStream in = JdksOwn.class.getClassLoader().getResourceAsStream("java/lang/Object.class");
        HELD.add(in.read());
    }

    private static void http() throws Exception {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        HttpServer server = HttpServer.create(any, 0); // open HttpServer
        server.createContext("/", exchange -> {
            byte[] body = "hello".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        URI uri = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
        for (int i = 0; i < 3; i++) {
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
            try (InputStream in = connection.getInputStream()) {
                in.readAllBytes();
            }
        }
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        System.out.println(response.body());
    }

    private static void process() throws Exception {
        Process process = new ProcessBuilder("true").redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        process.waitFor();
        Path text = Scratch.file().toPath();
        new ProcessBuilder("true").redirectOutput(text.toFile()).start().waitFor();
    }
}
