// SPDX-License-Identifier: Apache-2.0
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.util.Collections;
import java.util.ServiceLoader;
import java.util.jar.JarFile;
import org.apache.commons.io.IOUtils;

/**
 * Runs from a jar of Spring Boot's, its library in a jar inside of that one: what the loader keeps is the loader's, and what
 * it hands out is the program's. With an argument it forgets that stream.
 */
public final class FatJar {

    private static final String NESTED = "META-INF/maven/commons-io/commons-io/pom.properties";
    private static final String OWN = "FatJar.class";

    private static int read;

    private FatJar() {}

    public static void main(String[] arguments) throws IOException {
        closed();
        byTheirJar();
        notThere();
        for (String argument : arguments) {
            forget(argument);
        }
        System.out.println("read " + (read > 0));
        System.out.println("done");
    }

    private static void closed() throws IOException {
        ClassLoader loader = FatJar.class.getClassLoader();
        for (String name : new String[] {NESTED, OWN}) {
            try (InputStream in = loader.getResourceAsStream(name)) {
                read += IOUtils.toByteArray(in).length;
            }
            try (InputStream in = FatJar.class.getResourceAsStream("/" + name)) {
                read += in.read();
            }
            URL url = loader.getResource(name);
            try (InputStream in = url.openStream()) {
                read += in.readAllBytes().length;
            }
            URLConnection uncached = url.openConnection();
            uncached.setUseCaches(false);
            try (InputStream in = uncached.getInputStream()) {
                read += in.read();
            }
            URLConnection asked = url.openConnection();
            read += asked.getContentLength() + (asked.getLastModified() > 0 ? 1 : 0);
        }
        for (URL url : Collections.list(loader.getResources("META-INF/MANIFEST.MF"))) {
            try (InputStream in = url.openStream()) {
                read += in.read();
            }
        }
        for (Runnable service : ServiceLoader.load(Runnable.class)) {
            service.run();
        }
    }

    private static void byTheirJar() throws IOException {
        JarURLConnection connection = (JarURLConnection) FatJar.class.getResource("/" + NESTED).openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            read += jar.size();
            try (InputStream in = jar.getInputStream(jar.getEntry(NESTED))) {
                read += in.read();
            }
        }
    }

    private static void notThere() throws IOException {
        if (FatJar.class.getResourceAsStream("/absent") != null) {
            throw new IllegalStateException("there is one");
        }
        URL absent = new URL(FatJar.class.getResource("/" + NESTED).toString().replace("pom.properties", "absent"));
        try {
            absent.openStream().close();
            throw new IllegalStateException("there is one");
        } catch (IOException expected) {
            read++;
        }
    }

    private static void forget(String what) throws IOException {
        switch (what) {
            case "nested" -> read += FatJar.class.getResourceAsStream("/" + NESTED).read(); // forgets nested
            case "own" -> read += FatJar.class.getResourceAsStream("/" + OWN).read(); // forgets own
            case "url" -> read += FatJar.class.getResource("/" + NESTED).openStream().read(); // forgets url
            case "file" -> read += new java.io.FileInputStream("/proc/self/cmdline").read(); // forgets file
            default -> throw new IllegalArgumentException(what);
        }
    }
}
