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

/** What the operating system says is open, and what is new since it was asked before. */
final class OpenDescriptors {

    private static final File FOLDER = new File("/proc/self/fd");
    private static final String JDK = System.getProperty("java.home");

    private final Set<String> known = new HashSet<>();

    /** Takes what is open now as known. */
    void learn() {
        fresh().forEach(descriptor -> known.add(descriptor.number));
    }

    /** What each new one leads to, sorted. */
    List<String> targets() {
        return new ArrayList<>(new TreeSet<>(fresh().stream()
                .map(descriptor -> descriptor.target)
                .filter(target -> !target.startsWith(JDK) && !target.startsWith("/dev/"))
                .toList()));
    }

    /** The folder is read by a descriptor of its own, which leads nowhere when it is asked. */
    private List<Descriptor> fresh() {
        Set<String> numbers = numbers();
        known.retainAll(numbers);
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
