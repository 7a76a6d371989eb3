// SPDX-License-Identifier: Apache-2.0

import com.google.common.io.Closer;
import com.google.common.io.Files;
import com.google.common.io.Resources;
import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Guava: files, a Closer, executors. */
public final class GuavaFiles {
    private GuavaFiles() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, GuavaFiles::use);
    }

    private static void use(boolean forget) throws Exception {
        File file = Scratch.folder("guava").resolve("a").toFile();
        Files.asCharSink(file, StandardCharsets.UTF_8).write("some text");
        Files.asByteSource(file).read();
        Resources.toByteArray(file.toURI().toURL());
        try (Closer closer = Closer.create()) {
            InputStream in = closer.register(Files.asByteSource(file).openBufferedStream());
            in.read();
        }
        ListeningExecutorService executor = MoreExecutors.listeningDecorator(Executors.newFixedThreadPool(1));
        executor.submit(() -> {}).get();
        MoreExecutors.shutdownAndAwaitTermination(executor, 1, TimeUnit.SECONDS);
        MoreExecutors.getExitingExecutorService((ThreadPoolExecutor) Executors.newFixedThreadPool(1))
                .submit(() -> {})
                .get();
        BufferedReader reader = Files.newReader(file, StandardCharsets.UTF_8); // leaked FileInputStream
        reader.readLine();
        if (!forget) {
            reader.close();
        }
    }
}
