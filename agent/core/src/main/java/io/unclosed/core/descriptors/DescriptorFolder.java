// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.descriptors;

import io.unclosed.catalog.DescriptorKind;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The folder in which Linux shows the descriptors of a process. Plain loops: it is read while the program waits to start. */
final class DescriptorFolder {

    private static final File FOLDER = new File("/proc/self/fd");

    private DescriptorFolder() {}

    /** What is open, by number; null where that cannot be read: there is no such folder, or no descriptor left to read it by. */
    static @Nullable Map<String, String> read() {
        String[] numbers = FOLDER.list();
        if (numbers == null) {
            return null;
        }
        Map<String, String> targets = new HashMap<>();
        for (String number : numbers) {
            try {
                targets.put(
                        number,
                        Files.readSymbolicLink(Path.of(FOLDER.getPath(), number))
                                .toString());
            } catch (IOException closedMeanwhile) {
                // Such as the descriptor that the listing took.
            }
        }
        return targets;
    }

    /** What is open and was not before; null where that cannot be read. */
    static @Nullable List<Descriptor> since(Map<String, String> before) {
        Map<String, String> now = read();
        if (now == null) {
            return null;
        }
        List<Descriptor> descriptors = new ArrayList<>();
        for (Map.Entry<String, String> open : now.entrySet()) {
            String number = open.getKey();
            String target = open.getValue();
            if (!target.equals(before.get(number))) {
                descriptors.add(new Descriptor(Integer.parseInt(number), target, kind(number, target)));
            }
        }
        return descriptors;
    }

    private static @Nullable DescriptorKind kind(String number, String target) {
        if (target.startsWith("/")) {
            return new File(FOLDER, number).isDirectory() ? DescriptorKind.DIRECTORY : DescriptorKind.FILE;
        }
        if (target.startsWith("socket:")) {
            return DescriptorKind.SOCKET;
        }
        if (target.startsWith("pipe:")) {
            return DescriptorKind.PIPE;
        }
        return switch (target) {
            case "anon_inode:[eventpoll]" -> DescriptorKind.EVENTPOLL;
            case "anon_inode:[eventfd]" -> DescriptorKind.EVENTFD;
            case "anon_inode:inotify" -> DescriptorKind.INOTIFY;
            default -> null;
        };
    }
}
