// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.descriptors;

import io.unclosed.catalog.DescriptorKind;
import org.jspecify.annotations.Nullable;

/**
 * An open descriptor.
 *
 * @param target what the kernel says that it stands for: a path, or such as {@code socket:[4711]}
 * @param kind null for one that no Java class opens
 */
record Descriptor(int number, String target, @Nullable DescriptorKind kind) {

    @Override
    public String toString() {
        return target + " (fd " + number + ")";
    }
}
