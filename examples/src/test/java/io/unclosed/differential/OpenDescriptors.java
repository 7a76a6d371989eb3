// SPDX-License-Identifier: Apache-2.0
package io.unclosed.differential;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** What the operating system says is open, and what is new since it was asked before. */
final class OpenDescriptors {

    private static final File FOLDER = new File("/proc/self/fd");

    /** What the JVM opens for itself. */
    private static final List<String> JVMS = List.of(System.getProperty("java.home"), "/dev/", "/sys/", "/proc/");

    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Set<String> known = new HashSet<>();

    /** Takes what is open now as known. */
    void learn() {
        // From the beginning: the number of one that has been closed since may be the one that the folder is read by.
        known.clear();
        fresh().forEach(descriptor -> known.add(descriptor.number));
    }

    /** Waits until the JDK has closed what a collection found. */
    static void settle() throws InterruptedException {
        long end = System.nanoTime() + MOST_NANOS;
        long quiet = System.nanoTime();
        Set<String> numbers = numbers();
        while (System.nanoTime() - quiet < QUIET_NANOS && System.nanoTime() < end) {
            Thread.sleep(1);
            Set<String> now = numbers();
            if (!now.equals(numbers)) {
                numbers = now;
                quiet = System.nanoTime();
            }
        }
    }

    /** What each new one leads to, sorted. */
    List<String> targets() {
        return new ArrayList<>(new TreeSet<>(fresh().stream()
                .map(descriptor -> descriptor.target)
                .filter(target -> JVMS.stream().noneMatch(target::startsWith))
                .toList()));
    }

    /** The folder is read by a descriptor of its own, which leads nowhere when it is asked. */
    private List<Descriptor> fresh() {
        Set<String> numbers = numbers();
        List<Descriptor> fresh = new ArrayList<>();
        for (String number : numbers) {
            if (!known.contains(number)) {
                try {
                    String target = Files.readSymbolicLink(Path.of(FOLDER.getPath(), number))
                            .toString();
                    fresh.add(new Descriptor(number, target));
                } catch (IOException closed) {
                    continue;
                }
            }
        }
        return fresh;
    }

    private static Set<String> numbers() {
        String[] names = FOLDER.list();
        if (names == null) {
            throw new IllegalStateException("this system has no " + FOLDER);
        }
        return new HashSet<>(List.of(names));
    }

    private record Descriptor(String number, String target) {}
}
