// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.descriptors;

import io.unclosed.model.catalog.DescriptorKind;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The folder in which Linux shows the descriptors of a process. Plain loops: it is read while the program waits to start. */
final class DescriptorFolder {

    private static final File FOLDER = new File("/proc/self/fd");

    /** The system gives the lowest number that is free, so that so many without a descriptor are above all that have one. */
    private static final int LARGEST_GAP = 1024;

    private DescriptorFolder() {}

    /** The open descriptors, by number; null on a system that does not show it. */
    static @Nullable Map<Integer, Descriptor> read() {
        String[] numbers = FOLDER.list();
        return numbers == null ? readEach() : read(numbers);
    }

    /** The descriptors that are open and were not before; null on a system that does not show it. */
    static @Nullable List<Descriptor> since(Map<Integer, Descriptor> before) {
        Map<Integer, Descriptor> now = read();
        if (now == null) {
            return null;
        }
        List<Descriptor> descriptors = new ArrayList<>();
        for (Descriptor open : now.values()) {
            if (!open.is(before.get(open.number()))) {
                descriptors.add(open);
            }
        }
        return descriptors;
    }

    private static Map<Integer, Descriptor> read(String[] numbers) {
        Map<Integer, Descriptor> open = new HashMap<>();
        for (String number : numbers) {
            Descriptor descriptor = look(Integer.parseInt(number));
            if (descriptor != null) {
                open.put(descriptor.number(), descriptor);
            }
        }
        return open;
    }

    /** To list the folder takes a descriptor, of which there may be none left; to look at one by its number takes none. */
    static @Nullable Map<Integer, Descriptor> readEach() {
        if (!FOLDER.isDirectory()) {
            return null;
        }
        Map<Integer, Descriptor> open = new HashMap<>();
        int gap = 0;
        for (int number = 0; gap < LARGEST_GAP; number++) {
            Descriptor descriptor = look(number);
            gap = descriptor == null ? gap + 1 : 0;
            if (descriptor != null) {
                open.put(number, descriptor);
            }
        }
        return open;
    }

    /** Null if it is not open: such as the one that the listing took. */
    private static @Nullable Descriptor look(int number) {
        Path link = Path.of(FOLDER.getPath(), String.valueOf(number));
        try {
            String target = Files.readSymbolicLink(link).toString();
            BasicFileAttributes attributes = attributes(link);
            return new Descriptor(
                    number, target, attributes == null ? null : attributes.fileKey(), kind(target, attributes));
        } catch (IOException closed) {
            return null;
        }
    }

    private static @Nullable BasicFileAttributes attributes(Path link) {
        try {
            return Files.readAttributes(link, BasicFileAttributes.class);
        } catch (IOException unreadable) {
            return null;
        }
    }

    private static @Nullable DescriptorKind kind(String target, @Nullable BasicFileAttributes attributes) {
        if (target.startsWith("/")) {
            return attributes != null && attributes.isDirectory() ? DescriptorKind.DIRECTORY : DescriptorKind.FILE;
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
