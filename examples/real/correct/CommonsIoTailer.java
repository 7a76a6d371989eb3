// SPDX-License-Identifier: Apache-2.0

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.apache.commons.io.input.Tailer;
import org.apache.commons.io.input.TailerListenerAdapter;

/** The Tailer of Commons IO: follows a file until it is closed. */
public final class CommonsIoTailer {
    private CommonsIoTailer() {}

    public static void main(String[] args) throws Exception {
        Path file = Files.writeString(Scratch.folder("tailer").resolve("a.log"), "one\n");
        CountDownLatch read = new CountDownLatch(1);
        try (Tailer tailer = Tailer.builder()
                .setPath(file)
                .setDelayDuration(Duration.ofMillis(10))
                .setTailerListener(new TailerListenerAdapter() {
                    @Override
                    public void handle(String line) {
                        read.countDown();
                    }
                })
                .get()) {
            read.await();
        }
        InputStream in = Files.newInputStream(file); // leaked FileChannel
        in.read();
        if (args.length == 0) {
            in.close();
        }
        System.out.println("done");
    }
}
