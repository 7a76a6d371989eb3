// SPDX-License-Identifier: Apache-2.0

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Inflater;

/**
 * Forgets files and inflaters, and goes in and out of the limit of descriptors and of a full heap, so many times. Says at the end how
 * many it forgot, and that its own work went on as ever.
 *
 * <p>Arguments: how often, how many milliseconds each time takes at least, and how many of them the heap stays full.
 */
public final class Soak {

    private static final File FILE = new File(System.getProperty("java.home"), "release");
    private static final int[] SIZES = {1 << 16, 1 << 10, 1 << 4};
    private static final Deque<FileInputStream> DESCRIPTORS = new ArrayDeque<>(1 << 12);
    private static final Deque<byte[]> MEMORY = new ArrayDeque<>(1 << 20);
    private static final List<Inflater> INFLATERS = new ArrayList<>(64);

    private static long files;
    private static long inflaters;

    private Soak() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        long pause = Long.parseLong(arguments[1]);
        long full = Long.parseLong(arguments[2]);
        catchEarly();
        Inflater open = new Inflater();
        String work = work();
        Thread.sleep(full == 0 ? 0 : 2_500);
        open.end();
        for (int round = 0; round < rounds; round++) {
            long end = System.currentTimeMillis() + pause;
            forgetFiles(round % 7);
            fillDescriptors(full / 2);
            forgetFiles(1 + round % 3);
            fillMemory(1 + round % 5, full);
            String again = work();
            if (!again.equals(work)) {
                throw new IllegalStateException("round " + round + ": " + again + " and not " + work);
            }
            Thread.sleep(Math.max(0, end - System.currentTimeMillis()));
        }
        System.out.println(work);
        System.out.println("rounds " + rounds);
        System.out.println("FileInputStream " + files);
        System.out.println("Inflater " + inflaters);
    }

    private static void forgetFiles(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            new FileInputStream(FILE);
            files++;
        }
    }

    private static void fillDescriptors(long millis) throws IOException, InterruptedException {
        long end = System.currentTimeMillis() + millis;
        do {
            try {
                while (true) {
                    DESCRIPTORS.add(new FileInputStream(FILE));
                }
            } catch (IOException none) {
                System.gc(); // finds what was forgotten, while there is none left
                Thread.sleep(10);
            }
        } while (System.currentTimeMillis() < end);
        for (FileInputStream each : DESCRIPTORS) {
            each.close();
        }
        DESCRIPTORS.clear();
    }

    private static void fillMemory(int forgotten, long millis) {
        for (int i = 0; i < forgotten; i++) {
            INFLATERS.add(new Inflater());
            inflaters++;
        }
        long end = System.currentTimeMillis() + millis;
        fillMemory();
        INFLATERS.clear();
        while (System.currentTimeMillis() < end) {
            fillMemory(); // the collector finds what was forgotten, while there is none left
        }
        MEMORY.clear();
    }

    private static void fillMemory() {
        for (int size : SIZES) {
            try {
                while (true) {
                    MEMORY.add(new byte[size]);
                }
            } catch (OutOfMemoryError none) {
                // That is the purpose.
            }
        }
    }

    /** The JVM looks for the class of what is caught when it is first caught, which needs memory. */
    private static void catchEarly() {
        try {
            throw new OutOfMemoryError();
        } catch (OutOfMemoryError early) {
            MEMORY.clear();
        }
    }

    /** What a program does: digests, files, threads, text. */
    private static String work() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(Files.readAllBytes(FILE.toPath()));
        List<String> words = new ArrayList<>();
        Thread thread = new Thread(() -> words.add("thread"));
        thread.start();
        thread.join();
        words.addAll(Stream.of("b2", "a1", "c3")
                .sorted(Comparator.reverseOrder())
                .map(word -> word.replaceAll("[a-b](?=\\d)", "x"))
                .collect(Collectors.toList()));
        digest.update(String.join(",", words).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }
}
