// SPDX-License-Identifier: Apache-2.0
package io.unclosed.core.cache;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A file that the agent can do without: it ignores a file that is damaged or not the user's own.
 *
 * @param key the identity of its content, and its name
 */
record KeptFile(CacheFolder folder, long key) {

    @Nullable
    KeptStart read() {
        try {
            byte[] content = folder.read(name());
            return content == null ? null : KeptStart.decoded(content, key);
        } catch (IOException | RuntimeException unable) {
            return null;
        }
    }

    void write(KeptStart start) {
        try {
            folder.write(name(), start.encoded(key));
        } catch (IOException | RuntimeException unable) {
            return; // a full disk, a home that cannot be written to: it goes without
        }
    }

    private String name() {
        return Long.toHexString(key);
    }
}
