// SPDX-License-Identifier: Apache-2.0
package io.unclosed.differential;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** What the operating system says is open, and what is new since it was asked before. */
final class OpenDescriptors {

    private static final File FOLDER = new File("/proc/self/fd");

    /** What the JVM opens for itself. */
    private static final List<String> JVMS = List.of(System.getProperty("java.home"), "/dev/", "/sys/", "/proc/");

    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(300);
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Map<String, String> known = new HashMap<>();

    /** Takes what is open now as known. */
    void learn() {
        known.clear();
        known.putAll(all());
    }

    /** What is open and was not when it was learned: where each leads, by its number. */
    Map<String, String> fresh() {
        Map<String, String> fresh = new TreeMap<>();
        all().forEach((number, target) -> {
            if (!target.equals(known.get(number)) && JVMS.stream().noneMatch(target::startsWith)) {
                fresh.put(number, target);
            }
        });
        return fresh;
    }

    /** Waits until other threads of the JDK have closed what they will: what a collection found, or what has ended. */
    static void settle() throws InterruptedException {
        long end = System.nanoTime() + MOST_NANOS;
        long quiet = System.nanoTime();
        Set<String> numbers = numbers();
        while (System.nanoTime() - quiet < QUIET_NANOS && System.nanoTime() < end) {
            Thread.sleep(10);
            Set<String> now = numbers();
            if (!now.equals(numbers)) {
                numbers = now;
                quiet = System.nanoTime();
            }
        }
    }

    /** Where each leads. The folder is read by a descriptor of its own, which leads nowhere when it is asked. */
    static Map<String, String> all() {
        Map<String, String> all = new HashMap<>();
        for (String number : numbers()) {
            try {
                all.put(
                        number,
                        Files.readSymbolicLink(Path.of(FOLDER.getPath(), number))
                                .toString());
            } catch (IOException closed) {
                continue;
            }
        }
        return all;
    }

    private static Set<String> numbers() {
        String[] names = FOLDER.list();
        if (names == null) {
            throw new IllegalStateException("this system has no " + FOLDER);
        }
        return new HashSet<>(List.of(names));
    }
}
