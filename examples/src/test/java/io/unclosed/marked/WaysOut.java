// SPDX-License-Identifier: Apache-2.0
package io.unclosed.marked;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousChannelGroup;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Formatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Scanner;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileCacheImageInputStream;
import javax.imageio.stream.FileCacheImageOutputStream;
import javax.imageio.stream.ImageInputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import jdk.jfr.consumer.EventStream;
import jdk.jfr.consumer.RecordingFile;
import jdk.jfr.consumer.RecordingStream;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Every way in which a program can end what it opened, and what the system says of it. See {@code docs/resource-types.md}. */
@SuppressWarnings("StreamResourceLeak") // They are closed by flatMap, or are there to be forgotten.
public final class WaysOut {

    private interface Way {
        void go() throws Exception;
    }

    private static final List<Object> HELD = new ArrayList<>();
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    private static Path folder;
    private static Path text;
    private static Path xml;
    private static Path badXml;
    private static Path jar;
    private static Path png;
    private static File file;

    private WaysOut() {}

    public static void main(String[] arguments) throws Exception {
        folder = Files.createTempDirectory("unclosed");
        text = folder.resolve("text");
        file = text.toFile();
        Files.writeString(text, "one\ntwo\nthree\n");
        Files.createDirectory(folder.resolve("sub"));
        Files.writeString(folder.resolve("sub/x"), "x\n");
        Files.createDirectory(folder.resolve("sub/deep"));
        xml = folder.resolve("a.xml");
        Files.writeString(xml, "<a><b/></a>");
        badXml = folder.resolve("bad.xml");
        Files.writeString(badXml, "<a><b></a>");
        jar = folder.resolve("a.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("e"));
            out.write(new byte[9999]);
        }
        png = folder.resolve("p.png");
        ImageIO.write(new BufferedImage(9, 9, 1), "png", png.toFile());
        files();
        streams();
        walks();
        zips();
        xmls();
        others();
        timers();
        images();
        processes();
        noWaysOut();
        System.out.println("done");
        System.exit(0);
    }

    /** Goes it, and asks the system whether a file of ours is still open. */
    private static void way(Way way) throws Exception {
        way.go();
        if (Files.isDirectory(DESCRIPTORS)) {
            for (String descriptor : Objects.requireNonNull(DESCRIPTORS.toFile().list())) {
                if (target(descriptor).startsWith(folder.toString())) {
                    throw new IllegalStateException("left open: " + target(descriptor));
                }
            }
        }
    }

    private static String target(String descriptor) {
        try {
            return Files.readSymbolicLink(DESCRIPTORS.resolve(descriptor)).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static void read(InputStream in) throws IOException {
        HELD.add(in.read());
    }

    private static void interrupted(Way way) throws InterruptedException {
        Thread thread = new Thread(() -> {
            Thread.currentThread().interrupt();
            try {
                way.go();
            } catch (Exception expected) {
                HELD.add(expected.getClass());
            }
        });
        thread.start();
        thread.join();
    }

    /** What looks like a way out and is none. */
    private static void noWaysOut() throws Exception {
        HELD.add(file.toURI().toURL().openConnection().getContentLength()); // leaked FileInputStream
        HELD.add(file.toURI().toURL().openConnection().getContentType()); // leaked FileInputStream
        HELD.add(Files.walk(folder).limit(1).count()); // leaked DirectoryStream
        HELD.add(Files.list(folder).count()); // leaked DirectoryStream
        DirectoryStream<Path> read = Files.newDirectoryStream(folder); // leaked DirectoryStream
        read.forEach(HELD::add);
        read = null;
        SecureDirectoryStream<Path> parent = (SecureDirectoryStream<Path>) Files.newDirectoryStream(folder);
        HELD.add(parent.newDirectoryStream(Path.of("sub"))); // open DirectoryStream
        parent.close();
        InputStream in = Files.newInputStream(text); // leaked FileChannel
        interrupted(in::read);
        in = null;
        HELD.add(Files.lines(text).iterator().next()); // leaked FileChannel
        Recording stopped = new Recording(); // open Recording
        stopped.start();
        stopped.stop();
    }

    private static void files() throws Exception {
        way(() -> {
            FileInputStream in = new FileInputStream(file);
            in.close();
        });
        way(() -> {
            FileInputStream in = new FileInputStream(file);
            in.getChannel().close();
        });
        way(() -> {
            FileInputStream in = new FileInputStream(file);
            new FileInputStream(in.getFD()).close();
        });
        way(() -> {
            FileOutputStream out = new FileOutputStream(folder.resolve("o").toFile());
            new FileOutputStream(out.getFD()).close();
        });
        way(() -> {
            RandomAccessFile r = new RandomAccessFile(file, "rw");
            new FileInputStream(r.getFD()).close();
        });
        way(() -> {
            RandomAccessFile r = new RandomAccessFile(file, "rw");
            new FileOutputStream(r.getFD()).getChannel().close();
        });
        way(() -> {
            RandomAccessFile r = new RandomAccessFile(file, "r");
            r.getChannel().close();
        });
        way(() -> {
            FileInputStream in = new FileInputStream(file);
            FileInputStream again = new FileInputStream(in.getFD());
            in.close();
            HELD.add(again);
        });
        way(() -> {
            FileInputStream in = new FileInputStream(file);
            new FileReader(in.getFD()).close();
        });
        way(() -> {
            FileInputStream in = new FileInputStream(file);
            interrupted(() -> in.getChannel().read(ByteBuffer.allocate(1)));
        });
        way(() -> {
            RandomAccessFile r = new RandomAccessFile(file, "rw");
            interrupted(() -> r.getChannel().write(ByteBuffer.allocate(0)));
        });
        way(() -> {
            FileChannel c = FileChannel.open(text);
            interrupted(() -> c.read(ByteBuffer.allocate(1)));
        });
        way(() -> {
            FileChannel c = FileChannel.open(text);
            Channels.newInputStream(c).close();
        });
        way(() -> {
            FileChannel c = FileChannel.open(text);
            Channels.newReader(c, "UTF-8").close();
        });
        way(() -> {
            FileChannel c = FileChannel.open(
                    folder.resolve("del"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
            c.close();
        });
        way(() -> {
            try (FileChannel c = FileChannel.open(text)) {
                c.map(FileChannel.MapMode.READ_ONLY, 0, 3);
            }
        });
        way(() -> {
            Files.newByteChannel(text).close();
        });
        way(() -> {
            SeekableByteChannel c = Files.newByteChannel(text);
            Channels.newReader(c, StandardCharsets.UTF_8).close();
        });
        way(() -> {
            OutputStream o = Files.newOutputStream(folder.resolve("o"));
            o.close();
        });
        way(() -> {
            AsynchronousFileChannel c = AsynchronousFileChannel.open(text);
            c.read(ByteBuffer.allocate(1), 0).get();
            c.close();
        });
        way(() -> {
            ExecutorService e = Executors.newSingleThreadExecutor();
            AsynchronousFileChannel c = AsynchronousFileChannel.open(text, Set.of(StandardOpenOption.READ), e);
            c.close();
            e.shutdown();
        });
        way(() -> {
            try {
                AsynchronousFileChannel.open(folder.resolve("no"));
            } catch (IOException expected) {
                HELD.add(expected.getClass());
            }
        });
        way(() -> {
            try {
                new FileOutputStream(folder.toFile());
            } catch (IOException expected) {
                HELD.add(expected.getClass());
            }
        });
        way(() -> {
            try {
                FileChannel.open(folder, StandardOpenOption.WRITE);
            } catch (IOException expected) {
                HELD.add(expected.getClass());
            }
        });
        way(() -> {
            FileChannel c = FileChannel.open(text, StandardOpenOption.READ, StandardOpenOption.WRITE);
            HELD.add(c.lock());
            c.close();
        });
        way(() -> {
            try (FileChannel c = FileChannel.open(text, StandardOpenOption.WRITE);
                    FileLock l = c.lock()) {
                HELD.add(l);
            }
        });
        way(() -> {
            FileOutputStream o = new FileOutputStream(file, true);
            HELD.add(o.getChannel().lock());
            o.close();
        });
        way(() -> {
            RandomAccessFile r = new RandomAccessFile(file, "rw");
            HELD.add(r.getChannel().tryLock());
            interrupted(() -> r.getChannel().read(ByteBuffer.allocate(1)));
        });
        way(() -> {
            try (AsynchronousFileChannel c = AsynchronousFileChannel.open(text, StandardOpenOption.WRITE)) {
                FileLock l = c.lock().get();
                l.release();
                HELD.add(c.lock().get());
            }
        });
    }

    private static void streams() throws Exception {
        way(() -> new Scanner(file).close());
        way(() -> new Scanner(text).close());
        way(() -> {
            Scanner s = new Scanner(text);
            while (s.hasNextLine()) s.nextLine();
            s.close();
        });
        way(() -> new Formatter(folder.resolve("o").toFile()).close());
        way(() -> new Formatter(folder.resolve("o").toString()).close());
        way(() -> new PrintStream(folder.resolve("o").toFile()).close());
        way(() -> new PrintWriter(folder.resolve("o").toFile()).close());
        way(() -> new BufferedReader(new FileReader(file)).close());
        way(() -> new FileWriter(folder.resolve("o").toFile(), StandardCharsets.UTF_8).close());
        way(() -> {
            try {
                new PrintStream(folder.resolve("o").toFile(), "nonesuch");
            } catch (UnsupportedEncodingException expected) {
                HELD.add(expected.getClass());
            }
        });
        way(() -> {
            try {
                new PrintWriter(folder.resolve("o").toFile(), "nonesuch");
            } catch (UnsupportedEncodingException expected) {
                HELD.add(expected.getClass());
            }
        });
        way(() -> {
            try {
                new Scanner(file, "nonesuch");
            } catch (IllegalArgumentException expected) {
                HELD.add(expected.getClass());
            }
        });
        way(() -> {
            try {
                new Formatter(folder.resolve("o").toFile(), "nonesuch");
            } catch (UnsupportedEncodingException expected) {
                HELD.add(expected.getClass());
            }
        });
        way(() -> new SequenceInputStream(new FileInputStream(file), new FileInputStream(file)).close());
        way(() -> {
            SequenceInputStream s = new SequenceInputStream(new FileInputStream(file), new FileInputStream(file));
            s.readAllBytes();
            s.close();
        });
        way(() -> {
            SequenceInputStream s = new SequenceInputStream(new FileInputStream(file), new FileInputStream(file));
            s.readAllBytes();
        });
        way(() ->
                new ObjectOutputStream(new FileOutputStream(folder.resolve("o").toFile())).close());
        way(() -> new DigestInputStream(new FileInputStream(file), MessageDigest.getInstance("MD5")).close());
        way(() -> file.toURI().toURL().openStream().close());
        way(() -> {
            URLConnection c = file.toURI().toURL().openConnection();
            c.getInputStream();
            c.getInputStream().close();
        });
        way(() -> {
            InputStream in = (InputStream) file.toURI().toURL().getContent();
            in.close();
        });
    }

    private static void walks() throws Exception {
        way(() -> {
            try (var s = Files.lines(text)) {
                s.count();
            }
        });
        way(() -> {
            try (var s = Files.lines(text)) {
                s.parallel().count();
            }
        });
        way(() -> Stream.of(text, text)
                .flatMap(p -> {
                    try {
                        return Files.lines(p);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .count());
        way(() -> Stream.of(text, text)
                .flatMap(p -> {
                    try {
                        return Files.lines(p);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .findFirst());
        way(() -> Stream.of(folder, folder)
                .flatMap(p -> {
                    try {
                        return Files.list(p);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .limit(1)
                .count());
        way(() -> Stream.of(folder)
                .mapMulti((p, c) -> {
                    try (var s = Files.list(p)) {
                        s.forEach(c);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .count());
        way(() -> {
            try (var s = Stream.concat(Files.lines(text), Files.list(folder).map(Path::toString))) {
                s.count();
            }
        });
        way(() -> {
            var s = Files.lines(text).map(String::length).filter(x -> true);
            s.close();
        });
        way(() -> {
            try (var s = Files.walk(folder)) {
                s.count();
            }
        });
        way(() -> Files.walk(folder).count());
        way(() -> {
            try (var s = Files.find(folder, 9, (p, q) -> true)) {
                s.findFirst();
            }
        });
        way(() -> {
            try (var s = Files.walk(folder)) {
                s.forEach(p -> {
                    throw new IllegalStateException();
                });
            } catch (IllegalStateException expected) {
                HELD.add(expected.getClass());
            }
        });
        way(() -> {
            try (var s = Files.newDirectoryStream(folder)) {
                for (Path p : s) HELD.add(p);
            }
        });
        way(() -> {
            try (var s = Files.newDirectoryStream(folder, p -> {
                throw new IOException("no");
            })) {
                s.iterator().hasNext();
            } catch (DirectoryIteratorException expected) {
                HELD.add(expected.getClass());
            }
        });
        way(() -> {
            try (SecureDirectoryStream<Path> s = (SecureDirectoryStream<Path>) Files.newDirectoryStream(folder)) {
                try (var sub = s.newDirectoryStream(Path.of("sub"));
                        var c = s.newByteChannel(Path.of("text"), Set.of(StandardOpenOption.READ))) {
                    HELD.add(sub.getClass());
                    HELD.add(c.size());
                }
            }
        });
        way(() -> Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            public FileVisitResult visitFile(Path p, BasicFileAttributes b) {
                return FileVisitResult.TERMINATE;
            }
        }));
        way(() -> {
            try {
                Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                    public FileVisitResult visitFile(Path p, BasicFileAttributes b) throws IOException {
                        throw new IOException("x");
                    }
                });
            } catch (IOException expected) {
                HELD.add(expected.getClass());
            }
        });
        way(() -> {
            WatchService w = FileSystems.getDefault().newWatchService();
            folder.register(w, StandardWatchEventKinds.ENTRY_CREATE).cancel();
            w.close();
        });
        way(() -> {
            Files.readAllLines(text);
            Files.mismatch(text, xml);
            Files.copy(text, folder.resolve("c"), StandardCopyOption.REPLACE_EXISTING);
            Files.probeContentType(text);
        });
    }

    private static void zips() throws Exception {
        way(() -> {
            ZipFile z = new ZipFile(jar.toFile());
            read(z.getInputStream(z.getEntry("e")));
            z.close();
        });
        way(() -> {
            JarFile z = new JarFile(jar.toFile());
            z.getManifest();
            z.versionedStream().count();
            z.close();
        });
        way(() -> {
            Path c = Files.copy(jar, folder.resolve("d.jar"));
            ZipFile z = new ZipFile(c.toFile(), ZipFile.OPEN_READ | ZipFile.OPEN_DELETE);
            z.close();
        });
        way(() -> {
            try {
                new ZipFile(file);
            } catch (ZipException expected) {
                HELD.add(expected.getClass());
            }
        });
        way(() -> {
            try {
                new JarFile(file, true, ZipFile.OPEN_READ, JarFile.runtimeVersion());
            } catch (ZipException expected) {
                HELD.add(expected.getClass());
            }
        });
        way(() -> {
            try {
                FileSystems.newFileSystem(text, Map.of());
            } catch (Exception expected) {
                HELD.add(expected.getClass());
            }
        });
        way(() -> {
            try {
                FileSystems.newFileSystem(URI.create("jar:" + text.toUri()), Map.of());
            } catch (Exception expected) {
                HELD.add(expected.getClass());
            }
        });
        way(() -> {
            FileSystem s = FileSystems.newFileSystem(jar, Map.of());
            s.close();
            s.close();
        });
        way(() -> {
            URLClassLoader l = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null);
            l.getResource("e");
            l.close();
        });
        way(() -> {
            URLClassLoader l = URLClassLoader.newInstance(new URL[] {jar.toUri().toURL()});
            l.getResourceAsStream("e").read();
            l.close();
        });
        way(() -> {
            try (ZipInputStream z = new ZipInputStream(Files.newInputStream(jar))) {
                z.getNextEntry();
            }
        });
        way(() -> {
            for (var m : ModuleFinder.of(jar).findAll())
                try (var r = m.open()) {
                    r.list().count();
                }
        });
        way(() -> {
            KeyStore k = KeyStore.getInstance("PKCS12");
            k.load(null, null);
            try (OutputStream o = new FileOutputStream(folder.resolve("ks").toFile())) {
                k.store(o, "x".toCharArray());
            }
            KeyStore.getInstance(folder.resolve("ks").toFile(), "x".toCharArray());
        });
        way(() -> {
            JavaCompiler c = ToolProvider.getSystemJavaCompiler();
            Path s = folder.resolve("A.java");
            Files.writeString(s, "class A {}");
            c.run(
                    null,
                    new ByteArrayOutputStream(),
                    new ByteArrayOutputStream(),
                    "-cp",
                    jar.toString(),
                    "-d",
                    folder.toString(),
                    s.toString());
        });
        way(() -> {
            JavaCompiler c = ToolProvider.getSystemJavaCompiler();
            try (var m = c.getStandardFileManager(null, null, null)) {
                c.getTask(
                                null,
                                m,
                                null,
                                List.of("-cp", jar.toString(), "-d", folder.toString()),
                                null,
                                m.getJavaFileObjects(folder.resolve("A.java").toFile()))
                        .call();
            }
        });
        way(() -> {
            JavaCompiler c = ToolProvider.getSystemJavaCompiler();
            try (var m = c.getStandardFileManager(null, null, null)) {
                c.getTask(
                                null,
                                null,
                                null,
                                List.of("-cp", jar.toString(), "-d", folder.toString()),
                                null,
                                m.getJavaFileObjects(folder.resolve("A.java").toFile()))
                        .call();
            }
        });
    }

    private static void xmls() throws Exception {
        way(() -> DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml.toFile()));
        way(() -> {
            DocumentBuilder b = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            b.setErrorHandler(null);
            try {
                b.parse(badXml.toFile());
            } catch (SAXException expected) {
                HELD.add(expected.getClass());
            }
        });
        way(() -> {
            try {
                SAXParserFactory.newInstance().newSAXParser().parse(badXml.toFile(), new DefaultHandler());
            } catch (SAXException expected) {
                HELD.add(expected.getClass());
            }
        });
        way(() -> {
            try {
                SAXParserFactory.newInstance().newSAXParser().parse(xml.toFile(), new DefaultHandler() {
                    public void startElement(String u, String l, String q, Attributes t) throws SAXException {
                        throw new SAXException("enough");
                    }
                });
            } catch (SAXException expected) {
                HELD.add(expected.getClass());
            }
        });
        way(() -> TransformerFactory.newInstance()
                .newTransformer()
                .transform(
                        new StreamSource(xml.toFile()),
                        new StreamResult(folder.resolve("out.xml").toFile())));
        way(() -> {
            XMLStreamReader r = XMLInputFactory.newInstance().createXMLStreamReader(new StreamSource(xml.toFile()));
            while (r.hasNext()) r.next();
            r.close();
        });
        way(() -> {
            try (InputStream in = Files.newInputStream(xml)) {
                XMLStreamReader r = XMLInputFactory.newInstance().createXMLStreamReader(in);
                r.next();
                r.close();
            }
        });
        way(() -> SchemaFactory.newInstance("http://www.w3.org/2001/XMLSchema").newSchema());
    }

    private static void others() throws Exception {
        way(() -> {
            FileHandler h = new FileHandler(folder + "/log%u.log");
            h.publish(new LogRecord(Level.INFO, "x"));
            h.close();
        });
        way(() -> {
            FileHandler h = new FileHandler(folder + "/rot%g.log", 10, 3);
            for (int i = 0; i < 9; i++) h.publish(new LogRecord(Level.INFO, "xxxxxxxxxxxxxxxxxxxx"));
            h.close();
        });
        way(() -> {
            try {
                new FileHandler(folder + "/none/x.log");
            } catch (IOException expected) {
                HELD.add(expected.getClass());
            }
        });
        way(() -> {
            Logger l = Logger.getLogger("ways");
            l.setUseParentHandlers(false);
            l.addHandler(new FileHandler(folder + "/reset.log"));
            HELD.add(l);
            LogManager.getLogManager().reset();
        });
        way(() -> {
            try {
                new RandomAccessFile(folder.toFile(), "r");
            } catch (IOException expected) {
                HELD.add(expected.getClass());
            }
        });
        way(() -> {
            try (Recording r = new Recording()) {
                r.start();
                r.stop();
                r.dump(folder.resolve("r.jfr"));
            }
        });
        way(() -> RecordingFile.readAllEvents(folder.resolve("r.jfr")));
        try {
            HELD.add(new RecordingFile(Scratch.file().toPath())); // what it opened is open, and nobody has it
        } catch (IOException expected) {
            HELD.add(expected.getClass());
        }
        way(() -> {
            try (var s = EventStream.openFile(folder.resolve("r.jfr"))) {
                s.start();
            }
        });
        way(() -> {
            try (var s = new RecordingStream()) {
                s.startAsync();
            }
        });
        way(() -> FlightRecorder.getFlightRecorder().takeSnapshot().close());
        way(() -> {
            Recording r = new Recording();
            r.setMaxAge(Duration.ofSeconds(5));
            r.start();
            HELD.add(r.copy(true));
            ((Recording) HELD.get(HELD.size() - 1)).close();
            r.close();
        });
    }

    private static void timers() throws Exception {
        way(() -> {
            Timer t = new Timer("cancels", true);
            HELD.add(t);
            CountDownLatch l = new CountDownLatch(1);
            t.schedule(
                    new TimerTask() {
                        public void run() {
                            t.cancel();
                            l.countDown();
                        }
                    },
                    0);
            l.await();
            awaitThatEnded("cancels");
        });
        way(() -> {
            Thread.setDefaultUncaughtExceptionHandler((x, y) -> {});
            Timer t = new Timer("dies", true);
            HELD.add(t);
            t.schedule(
                    new TimerTask() {
                        public void run() {
                            throw new IllegalStateException();
                        }
                    },
                    0);
            awaitThatEnded("dies");
        });
        way(() -> {
            ExecutorService e = Executors.newFixedThreadPool(1);
            HELD.add(e);
            e.submit(() -> 1).get();
            e.shutdown();
        });
        way(() -> {
            ForkJoinPool p = new ForkJoinPool(1);
            HELD.add(p);
            p.submit(() -> 1).get();
            p.shutdownNow();
        });
        way(() -> {
            ExecutorService e = Executors.newWorkStealingPool();
            HELD.add(e);
            e.submit(() -> 1).get();
            e.shutdown();
        });
        way(() -> {
            ScheduledExecutorService e = Executors.newScheduledThreadPool(1);
            HELD.add(e);
            e.schedule(() -> 1, 0, TimeUnit.SECONDS).get();
            e.shutdown();
        });
        way(() -> {
            AsynchronousChannelGroup g =
                    AsynchronousChannelGroup.withFixedThreadPool(1, Executors.defaultThreadFactory());
            g.shutdownNow();
            g.awaitTermination(5, TimeUnit.SECONDS);
        });
        way(() -> {
            ExecutorService e = Executors.newCachedThreadPool();
            HELD.add(e);
            AsynchronousChannelGroup g = AsynchronousChannelGroup.withThreadPool(e);
            g.shutdown();
            g.awaitTermination(5, TimeUnit.SECONDS);
        });
        way(() -> {
            ExecutorService e = Executors.newCachedThreadPool();
            HELD.add(e);
            AsynchronousChannelGroup g = AsynchronousChannelGroup.withCachedThreadPool(e, 1);
            g.shutdownNow();
            g.awaitTermination(5, TimeUnit.SECONDS);
        });
        way(() -> {
            CompletableFuture.supplyAsync(() -> 1, CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS))
                    .get();
            new SubmissionPublisher<Integer>().close();
        });
    }

    private static void images() throws Exception {
        way(() -> ImageIO.read(png.toFile()));
        way(() -> ImageIO.read(png.toUri().toURL()));
        way(() -> ImageIO.read(file));
        way(() -> ImageIO.createImageInputStream(png.toFile()).close());
        way(() -> new FileCacheImageInputStream(new ByteArrayInputStream(new byte[9]), folder.toFile()).close());
        way(() -> new FileCacheImageOutputStream(new ByteArrayOutputStream(), folder.toFile()).close());
        way(() -> {
            try (InputStream in = Files.newInputStream(png)) {
                ImageIO.read(in);
            }
        });
        way(() -> {
            try (ImageInputStream s = ImageIO.createImageInputStream(png.toFile())) {
                ImageReader r = ImageIO.getImageReaders(s).next();
                r.setInput(s);
                r.read(0);
                r.dispose();
            }
        });
        way(() -> ImageIO.read(ImageIO.createImageInputStream(png.toFile())));
        way(() -> ImageIO.write(
                new BufferedImage(9, 9, 1), "png", folder.resolve("w.png").toFile()));
        way(() -> {
            Path bad = folder.resolve("bad.png");
            byte[] b = Files.readAllBytes(png);
            Files.write(bad, Arrays.copyOf(b, 45));
            try {
                ImageIO.read(bad.toFile());
            } catch (IOException expected) {
                HELD.add(expected.getClass());
            }
        });
        way(() -> {
            Path bad = folder.resolve("bad.gif");
            Files.write(bad, "GIF89axxxx".getBytes());
            try {
                ImageIO.read(bad.toFile());
            } catch (Exception expected) {
                HELD.add(expected.getClass());
            }
        });
    }

    private static void processes() throws Exception {
        way(() -> {
            Process p = new ProcessBuilder("true").start();
            p.waitFor();
            done(p);
        });
        way(() -> {
            Process p = new ProcessBuilder("sleep", "60").start();
            p.destroy();
            p.waitFor();
            done(p);
        });
        way(() -> {
            Process p = new ProcessBuilder("cat").start();
            p.getOutputStream().close();
            p.waitFor();
            done(p);
        });
        way(() -> {
            Process p = new ProcessBuilder("true").inheritIO().start();
            p.waitFor();
            done(p);
        });
        way(() -> {
            Process p = new ProcessBuilder("true")
                    .redirectOutput(folder.resolve("po").toFile())
                    .redirectInput(file)
                    .start();
            p.waitFor();
            done(p);
        });
        way(() -> {
            try {
                new ProcessBuilder("/nonesuch").start();
            } catch (IOException expected) {
                HELD.add(expected.getClass());
            }
        });
        way(() -> {
            try {
                new ProcessBuilder("/nonesuch")
                        .redirectOutput(folder.resolve("po").toFile())
                        .start();
            } catch (IOException expected) {
                HELD.add(expected.getClass());
            }
        });
        way(() -> {
            for (Process p :
                    ProcessBuilder.startPipeline(List.of(new ProcessBuilder("echo", "x"), new ProcessBuilder("cat")))) {
                p.waitFor();
                p.getInputStream().close();
                p.getErrorStream().close();
                p.getOutputStream().close();
                done(p);
            }
        });
        way(() -> {
            Process p = Runtime.getRuntime().exec(new String[] {"echo", "x"});
            new BufferedReader(new InputStreamReader(p.getInputStream())).readLine();
            p.waitFor();
            done(p);
        });
        way(() -> {
            Process p = new ProcessBuilder("sh", "-c", "exit 3")
                    .redirectErrorStream(true)
                    .start();
            p.onExit().get();
            done(p);
        });
    }

    private static void done(Process process) throws Exception {
        HELD.add(process);
        process.onExit().get();
        process.getInputStream().close();
        process.getErrorStream().close();
        try {
            process.getOutputStream().close();
        } catch (IOException expected) {
            HELD.add(expected.getClass());
        }
    }

    private static void awaitThatEnded(String thread) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (Thread.getAllStackTraces().keySet().stream()
                .anyMatch(each -> each.getName().equals(thread))) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(thread + " did not end");
            }
            Thread.sleep(1);
        }
    }
}
