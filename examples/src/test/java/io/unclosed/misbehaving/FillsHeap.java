// SPDX-License-Identifier: Apache-2.0
package io.unclosed.misbehaving;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
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
 * Fills the heap several times and lets the collector find what was forgotten while there is no memory left; uses some of the JDK for
 * the first time afterwards.
 */
public final class FillsHeap {

    private static final int FORGOTTEN = 200;
    private static final long MILLIS_BEFORE = 2_500;
    private static final long MILLIS_FULL = 1_200;
    private static final int[] SIZES = {1 << 16, 1 << 10, 1 << 4};

    private static final List<Inflater> INFLATERS = new ArrayList<>(FORGOTTEN);
    private static final Deque<byte[]> KEPT = new ArrayDeque<>(1 << 20);

    private FillsHeap() {}

    public static void main(String[] arguments) throws NoSuchAlgorithmException {
        makeCatching();
        runFor(MILLIS_BEFORE);
        int rounds = Integer.parseInt(arguments[0]);
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < FORGOTTEN; i++) {
                INFLATERS.add(new Inflater()); // leaked Inflater
            }
            fillFor(MILLIS_FULL);
            KEPT.clear();
        }
        System.out.println(HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest("program".getBytes(StandardCharsets.UTF_8))));
        System.out.println(Stream.of(3, 1, 2)
                .sorted(Comparator.reverseOrder())
                .map(String::valueOf)
                .collect(Collectors.joining("-")));
        System.out.printf("%s %tF%n", "day", Instant.EPOCH.atZone(ZoneId.of("Europe/Paris")));
        System.out.println("a1b2".replaceAll("(?i)[a-c](?=\\d)", "z"));
    }

    /** As a service does before anything is scarce. */
    private static void runFor(long millis) {
        Inflater open = new Inflater();
        long end = System.currentTimeMillis() + millis;
        while (System.currentTimeMillis() < end) {
            Thread.onSpinWait();
        }
        open.end();
    }

    /** The JVM looks for the class of what is caught when it is first caught, which needs memory. */
    private static void makeCatching() {
        try {
            throw new OutOfMemoryError();
        } catch (OutOfMemoryError early) {
            KEPT.clear();
        }
    }

    private static void fillFor(long millis) {
        fill();
        INFLATERS.clear();
        long end = System.currentTimeMillis() + millis;
        while (System.currentTimeMillis() < end) {
            fill();
        }
    }

    private static void fill() {
        for (int size : SIZES) {
            try {
                while (true) {
                    KEPT.add(new byte[size]);
                }
            } catch (OutOfMemoryError full) {
                // That is the purpose.
            }
        }
    }
}
