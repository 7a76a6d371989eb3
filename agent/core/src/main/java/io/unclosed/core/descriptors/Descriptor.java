// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.descriptors;

import io.unclosed.model.catalog.DescriptorKind;
import org.jspecify.annotations.Nullable;

/**
 * An open descriptor.
 *
 * @param target its target, as the kernel names it: a path, or for instance {@code socket:[4711]}
 * @param file device and inode of its target; null where the system does not say
 * @param kind null for one that no Java class opens
 */
record Descriptor(
        int number,
        String target,
        @Nullable Object file,
        @Nullable DescriptorKind kind) {

    private static final String DELETED = " (deleted)";

    /** Whether it was that one before, under whatever name: a log may have been rotated, a file deleted. */
    boolean is(@Nullable Descriptor before) {
        if (before == null) {
            return false;
        }
        if (target.startsWith("/") && file != null) {
            return file.equals(before.file);
        }
        return target.equals(before.target);
    }

    /** The path that a file has or had. */
    String path() {
        return target.endsWith(DELETED) ? target.substring(0, target.length() - DELETED.length()) : target;
    }

    @Override
    public String toString() {
        return target + " (fd " + number + ")";
    }
}
