// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.descriptors;

import io.unclosed.model.catalog.DescriptorKind;
import io.unclosed.model.catalog.Holding;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The descriptors that are accounted for: how many of each kind, and of files their paths, as far as they are known. */
final class Holdings {

    private final Map<DescriptorKind, Long> counts = new EnumMap<>(DescriptorKind.class);
    private final List<String> paths = new ArrayList<>();

    /** @param path as the program gave it; null where there is none */
    void add(List<Holding> holds, @Nullable String path) {
        for (Holding holding : holds) {
            add(holding.kind(), holding.count());
            boolean named = holding.kind() == DescriptorKind.FILE || holding.kind() == DescriptorKind.DIRECTORY;
            if (named && path != null) {
                paths.add(path);
            }
        }
    }

    /** @param count how many there are of this kind */
    void add(DescriptorKind kind, long count) {
        counts.put(kind, count(kind) + count);
    }

    long count(DescriptorKind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** How many are held of each file: by device and inode, or by the path as the kernel says it where the file is gone. */
    Map<Object, Integer> files() {
        Map<Object, Integer> files = new HashMap<>();
        for (String path : paths) {
            files.merge(file(new File(path)), 1, Integer::sum);
        }
        return files;
    }

    private static Object file(File file) {
        try {
            Object key = Files.readAttributes(file.toPath(), BasicFileAttributes.class)
                    .fileKey();
            return key == null ? file.getCanonicalPath() : key;
        } catch (IOException | RuntimeException gone) {
            return canonicalPath(file);
        }
    }

    private static String canonicalPath(File file) {
        try {
            return file.getCanonicalPath();
        } catch (IOException unreadable) {
            return file.getPath();
        }
    }
}
